import { everyRow, type Grants, grantsOf, type ProposalView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { movableClock, usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';

import { useAgentsAtWork } from '../spec-support/use-agents-at-work.adapter.js';
import { RequestProposalHandler } from '../runs/request-proposal/request-proposal.handler.js';
import { ApproveProposalHandler } from './approve-proposal/approve-proposal.handler.js';
import { Lenders } from './lenders.adapter.js';
import { RejectProposalHandler } from './reject-proposal/reject-proposal.handler.js';

const clock = movableClock();
const at = useAgentsAtWork(usePostgres(), clock);

const [ada, bob] = [v7(), v7()];

/** A key that was lent by somebody, as this service's own copy has it. */
const keyOf = (guardianId: string): Actor => {
  const id = v7();
  at().answersFor.set(id, guardianId);
  return { tenantId: at().tenantId, principal: { kind: 'integration', id }, onBehalfOf: guardianId };
};

const lenders = (grants: Grants) =>
  new Lenders(at().log.store, at().guardians, {
    grantsOf: () => Promise.resolve(grants),
    teamsOf: (_, { id }) => Promise.resolve({ principalId: id, teamIds: [], principalIds: [] }),
    isRevoked: () => Promise.resolve(false),
  });

const approve = ({ id, version }: ProposalView, by: Actor, grants: Grants = grantsOf.admin) =>
  new ApproveProposalHandler(at().log.store, lenders(grants), at().reached).handle(
    { proposalId: id, expectedVersion: version },
    at().command(by),
    everyRow,
  );

const reply = async () => {
  await at().hear('How much is it?');
  await at().answer();
  return at().pendingOf('reply');
};

describe('a key decides', () => {
  it('about what another member’s agent proposed; it goes out for whoever lent the key', async () => {
    at().answersFor.set(at().agentId, bob);
    const proposal = await reply();
    await approve(proposal, keyOf(ada));
    await at().happen(proposal);
    expect(at().commands.sent).toMatchObject([
      { call: { actor: { principal: { kind: 'system', id: 'agents' }, onBehalfOf: ada } } },
    ]);
  });

  it('never about what the agent of who lent it proposed, nor where nobody answers for the agent', async () => {
    const proposal = await reply();
    const key = keyOf(ada);
    await expect(approve(proposal, key)).rejects.toMatchObject({ code: 'agents.proposal.agent-without-guardian' });
    at().answersFor.set(at().agentId, ada);
    await expect(approve(proposal, key)).rejects.toMatchObject({ code: 'agents.proposal.same-guardian' });
    const rejecting = new RejectProposalHandler(at().log.store, lenders(grantsOf.admin), at().reached);
    await expect(
      rejecting.handle({ proposalId: proposal.id, reason: 'No' }, at().command(key), everyRow),
    ).rejects.toMatchObject({
      code: 'agents.proposal.same-guardian',
    });
    expect(await at().pendingOf('reply')).toMatchObject({ id: proposal.id });
  });

  it('never about what another key of the same user asked for', async () => {
    at().answersFor.set(at().agentId, bob);
    await at().hear('How much is it?');
    const requesting = new RequestProposalHandler(at().asked, at().ids, at().runner());
    await requesting.handle({ chatId: at().others.chatId }, at().command(keyOf(ada)), everyRow);
    const proposal = await at().pendingOf('reply');
    await expect(approve(proposal, keyOf(ada))).rejects.toMatchObject({ code: 'agents.proposal.same-guardian' });
    await approve(proposal, keyOf(v7()));
    await at().happen(proposal);
    expect(at().commands.sent).toHaveLength(1);
  });

  it('approves no reply without sending, whatever who lent it may', async () => {
    at().answersFor.set(at().agentId, bob);
    const proposal = await reply();
    await expect(approve(proposal, keyOf(ada), { 'proposals:decide': 'all' })).rejects.toMatchObject({
      code: 'agents.proposal.consequence-not-lent',
    });
    expect(at().commands.sent).toEqual([]);
  });

  it('mutant twin: told that somebody else answers for the agent, it would approve its own', async () => {
    at().answersFor.set(at().agentId, ada);
    const proposal = await reply();
    const key = keyOf(ada);
    at().answersFor.set(at().agentId, bob);
    await approve(proposal, key);
    await at().happen(proposal);
    expect(at().commands.sent).toHaveLength(1);
  });
});
