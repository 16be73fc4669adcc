import type { Permission } from '@parley/contracts';
import type { CallContext } from '@parley/platform';

/** What the asking principal may do now: for what the gateway puts together from the services' logs. */
export abstract class Permissions {
  /** At most a few seconds old. @throws DomainError `unauthenticated` | `forbidden` once the principal may do nothing */
  abstract of(call: CallContext): Promise<ReadonlySet<Permission>>;
}
