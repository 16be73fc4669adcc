import type { Reach } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { assignedChats } from '../chats/assigned-chats.adapter.js';
import { proposalNotFound } from './proposal.errors.js';

/** Which proposals somebody may decide on: those of chats that they reach. */
@Injectable()
export class ReachedProposals {
  constructor(private readonly database: TenantDatabase) {}

  /** @throws DomainError `agents.proposal.not-found`, as for one that never was */
  async mustHold(tenantId: string, proposalId: string, reach: Reach): Promise<void> {
    const { where, values } = assignedChats.rowsWithin(reach, 'o');
    if (where === 'true') return;
    const sql = `select 1 from agents.proposal o where o.proposal_id = ? and ${where}`;
    const rows = await this.database.inTenant({ tenantId }, (em) =>
      em.execute<unknown[]>(sql, [proposalId, ...values]),
    );
    if (rows.length === 0) throw proposalNotFound(proposalId);
  }
}
