import type { Permission } from '@parley/contracts';
import { type CallContext, permissionMissing } from '@parley/platform';

/** What somebody holds: over all rows, and over fewer, where each record is asked for. */
export type Held = {
  readonly overAll: ReadonlySet<Permission>;
  readonly overFewer: ReadonlySet<Permission>;
  /** From when on nothing of it is held any more, where that is known beforehand. */
  readonly endsAt?: string;
};

/** What the asking principal may do now: for what the gateway puts together from the services' logs. */
export abstract class Permissions {
  /** At most a few seconds old. @throws DomainError `unauthenticated` | `forbidden` once the principal may do nothing */
  abstract of(call: CallContext): Promise<Held>;

  /**
   * The same, for a door behind which no service checks.
   * @throws DomainError `forbidden` `access.permission-missing` to whoever doesn't hold what it needs
   */
  async having(needed: Permission, call: CallContext): Promise<Held> {
    const held = await this.of(call);
    if (!held.overAll.has(needed)) throw permissionMissing(needed);
    return held;
  }
}
