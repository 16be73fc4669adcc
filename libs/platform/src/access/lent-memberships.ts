import { commonGrants, fieldGrantsOf, type Grants, isLent, permissions } from '@parley/contracts';
import type { Principal } from '@parley/kernel';

import { Memberships, type Teams } from './memberships.port.js';
import type { Lending, PostgresLending } from './copy/postgres-lending.js';

type Lent = Pick<PostgresLending, 'lentTo'>;

/**
 * What somebody who acts on another's word holds: no more than that guardian holds at this moment, anew at every call.
 * A key that nobody lent holds nothing; an agent that nobody answers for holds what its role gives.
 */
export class LentMemberships extends Memberships {
  constructor(
    private readonly held: Memberships,
    private readonly lent: Lent,
  ) {
    super();
  }

  async grantsOf(tenantId: string, principal: Principal): Promise<Grants> {
    const own = await this.held.grantsOf(tenantId, principal);
    if (!isBorrower(principal)) return own;
    const lending = await this.lent.lentTo(tenantId, principal);
    if (!lending) return principal.kind === 'agent' ? own : {};
    const guardian = await this.held.grantsOf(tenantId, { kind: 'user', id: lending.guardianId });
    const both = commonGrants(own, guardian);
    return principal.kind === 'agent' ? both : withinScopes(both, lending);
  }

  /** Whoever acts on another's word reaches what is that guardian's: what is lent reaches no further than its lender. */
  async teamsOf(tenantId: string, principal: Principal): Promise<Teams> {
    const lending = isBorrower(principal) ? await this.lent.lentTo(tenantId, principal) : null;
    return this.held.teamsOf(tenantId, lending ? { kind: 'user', id: lending.guardianId } : principal);
  }

  isRevoked(session: string): Promise<boolean> {
    return this.held.isRevoked(session);
  }
}

const isBorrower = ({ kind }: Principal) => kind === 'integration' || kind === 'agent';

const withinScopes = (held: Grants, { scopes }: Lending): Grants =>
  Object.fromEntries(
    permissions
      .filter((permission) => isLent(permission, scopes))
      .flatMap((permission) => [permission, ...fieldGrantsOf(permission)])
      .flatMap((part) => (held[part] === undefined ? [] : [[part, held[part]]])),
  );
