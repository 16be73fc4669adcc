import type { Grants } from '@parley/contracts';
import type { Principal } from '@parley/kernel';

/** Who somebody is together with, beside being oneself. */
export type Teams = {
  /** Whose own records they are: a key's and an agent's guardian, anybody else itself. */
  readonly principalId: string;
  readonly teamIds: readonly string[];
  /** Every member of those teams. */
  readonly principalIds: readonly string[];
};

/**
 * Who may do what, as this service itself knows it from identity's events, never from a token's claims:
 * a removal works within 5 s, also on what is already running.
 */
export abstract class Memberships {
  /** What an active member holds by its roles, built-in and the organization's own; nothing for anybody else. */
  abstract grantsOf(tenantId: string, principal: Principal): Promise<Grants>;

  /** Whose records somebody's own are, and the teams of whoever that is. */
  abstract teamsOf(tenantId: string, principal: Principal): Promise<Teams>;

  /** Whether that sign-in session was ended. */
  abstract isRevoked(session: string): Promise<boolean>;
}

/** Who is in no team. */
export const alone = ({ id }: Pick<Principal, 'id'>): Teams => ({ principalId: id, teamIds: [], principalIds: [] });

/** Knows nobody: nobody holds a permission, and every session is over. */
export const noMemberships: Memberships = {
  grantsOf: () => Promise.resolve({}),
  teamsOf: (_, principal) => Promise.resolve(alone(principal)),
  isRevoked: () => Promise.resolve(true),
};
