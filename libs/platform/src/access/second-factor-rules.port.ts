/** What an organization asks of one of its users. */
export type SecondFactorRule = {
  readonly isRequired: boolean;
  /** It is required, and they have none. */
  readonly isLacking: boolean;
};

/** Whether somebody lacks a second factor, as this service itself knows it from identity's events. */
export abstract class SecondFactorRules {
  abstract ruleFor(tenantId: string, userId: string): Promise<SecondFactorRule>;
}

/** Nobody ever requires one. */
export const noneRequired: SecondFactorRules = {
  ruleFor: () => Promise.resolve({ isRequired: false, isLacking: false }),
};
