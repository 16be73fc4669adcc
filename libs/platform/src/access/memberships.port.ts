import type { Permission } from '@parley/contracts';
import type { Principal } from '@parley/kernel';

/**
 * Who may do what, as this service itself knows it from identity's events, never from a token's claims:
 * a removal works within 5 s, also on what is already running.
 */
export abstract class Memberships {
  /** The permissions of an active member; none for anybody else. */
  abstract permissionsOf(tenantId: string, principal: Principal): Promise<readonly Permission[]>;

  /** Whether that sign-in session was ended. */
  abstract isRevoked(session: string): Promise<boolean>;
}
