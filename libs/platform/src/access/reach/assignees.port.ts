import type { Answerable } from '@parley/contracts';

/** Who may answer for a record, as this service itself knows it from identity's events. */
export abstract class Assignees {
  /** @throws DomainError `invalid` `access.assignee-unknown` | `access.team-unknown` */
  abstract check(tenantId: string, named: Answerable): Promise<void>;

  /** Whether all of them may, by the principals that they are. @throws DomainError `invalid` `access.assignee-unknown` */
  abstract checkMembers(tenantId: string, principalIds: readonly string[]): Promise<void>;
}
