import type { Permission } from '@parley/contracts';
import { type CallContext, permissionMissing } from '@parley/platform';

/** What the asking principal may do now: for what the gateway puts together from the services' logs. */
export abstract class Permissions {
  /** At most a few seconds old. @throws DomainError `unauthenticated` | `forbidden` once the principal may do nothing */
  abstract of(call: CallContext): Promise<ReadonlySet<Permission>>;

  /**
   * The same, for a door behind which no service checks.
   * @throws DomainError `forbidden` `access.permission-missing` to whoever doesn't hold what it needs
   */
  async having(needed: Permission, call: CallContext): Promise<ReadonlySet<Permission>> {
    const held = await this.of(call);
    if (!held.has(needed)) throw permissionMissing(needed);
    return held;
  }
}
