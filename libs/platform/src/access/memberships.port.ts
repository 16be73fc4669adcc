import type { Grants } from '@parley/contracts';
import type { Principal } from '@parley/kernel';

/**
 * Who may do what, as this service itself knows it from identity's events, never from a token's claims:
 * a removal works within 5 s, also on what is already running.
 */
export abstract class Memberships {
  /** What an active member holds by its roles, built-in and the organization's own; nothing for anybody else. */
  abstract grantsOf(tenantId: string, principal: Principal): Promise<Grants>;

  /** Whether that sign-in session was ended. */
  abstract isRevoked(session: string): Promise<boolean>;
}

/** Knows nobody: nobody holds a permission, and every session is over. */
export const noMemberships: Memberships = {
  grantsOf: () => Promise.resolve({}),
  isRevoked: () => Promise.resolve(true),
};
