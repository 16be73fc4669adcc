import { EventStore } from '@parley/eventsourcing';
import type { Actor } from '@parley/kernel';
import { Guardians, Memberships } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { Lender } from './may-decide.js';
import { proposalStream } from './proposal.js';

/** Who lent what to a key that decides, by this service's own copy of identity's events. */
@Injectable()
export class Lenders {
  constructor(
    private readonly events: EventStore,
    private readonly guardians: Guardians,
    private readonly memberships: Memberships,
  ) {}

  /** Nothing for anybody but a key. */
  async of({ tenantId, principal }: Actor, proposalId: string): Promise<Lender | undefined> {
    if (principal.kind !== 'integration') return undefined;
    const { state } = await this.events.load(proposalStream(tenantId, proposalId));
    const agent = state.status === 'unknown' ? undefined : ({ kind: 'agent', id: state.agentId } as const);
    const [guardianId, agentGuardianId, grants] = await Promise.all([
      this.guardians.guardianOf(tenantId, principal),
      agent && this.guardians.guardianOf(tenantId, agent),
      this.memberships.grantsOf(tenantId, principal),
    ]);
    return { guardianId, agentGuardianId, grants };
  }
}
