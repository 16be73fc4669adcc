import type { Answerable } from '@parley/contracts';

/** Who may answer for a record, as this service itself knows it from identity's events. */
export abstract class Assignees {
  /** @throws DomainError `invalid` `access.assignee-unknown` | `access.team-unknown` */
  abstract check(tenantId: string, named: Answerable): Promise<void>;
}
