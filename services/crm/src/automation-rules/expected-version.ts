import { automationRuleVersion } from './automation-rule.errors.js';

export type Expected = {
  readonly automationRuleId: string;
  readonly version: number;
  readonly expectedVersion?: number | undefined;
};

/** @throws DomainError `conflict` `crm.automation-rule.version` where it was changed since it was read */
export function checkVersion({ automationRuleId, version, expectedVersion }: Expected): void {
  if (expectedVersion !== undefined && version !== expectedVersion)
    throw automationRuleVersion(automationRuleId, version);
}
