/** Why nothing can be changed in an organization. */
export type ReadOnlyState = 'archived' | 'deleting' | 'deleted';

/** Whether anything may be changed in an organization, as this service itself knows it from identity's events. */
export abstract class OrganizationStates {
  /** Nothing where everything can be changed. */
  abstract readOnlyStateOf(tenantId: string): Promise<ReadOnlyState | undefined>;
}

/** Nobody ever archives anything. */
export const allOpen: OrganizationStates = { readOnlyStateOf: () => Promise.resolve(undefined) };
