import { type Grants, MoveDealToStage, ProposalCreated, SendMessage, withFields } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { approveProposal, type Approval } from './approve-proposal/approve-proposal.js';
import { type Lender, mayDecide } from './may-decide.js';
import { evolve, initialProposal, type Proposal } from './proposal.js';
import { rejectProposal } from './reject-proposal/reject-proposal.js';

const asked = {
  ...{ proposalId: 'p1', chatId: 'chat', runId: 'run', agentId: 'agent', subjectId: 'peer', sourceMessageIds: [] },
  ...{ reasons: ['She asked'], verdicts: [], conversationVersion: 3 },
};
const reply = ProposalCreated({ ...asked, action: 'reply', draft: 'Hello' });
const move = ProposalCreated({
  ...asked,
  action: 'stage-move',
  move: { dealId: 'deal', fromStageId: 'cold', toStageId: 'meeting' },
});

const key: Actor = { tenantId: 'org', principal: { kind: 'integration', id: 'key' }, onBehalfOf: 'ada' };
/** Ada lent the key, Bob answers for the agent. */
const grants: Grants = { ...withFields('messages:send', 'all'), ...withFields('deals:write', 'all') };
const lender: Lender = { guardianId: 'ada', agentGuardianId: 'bob', grants };
const approval: Approval = { proposalId: 'p1', actor: key, version: 1, expectedVersion: 1, lender };

const fold = { initial: initialProposal, evolve };
const approving = scenario({ ...fold, decide: approveProposal });
const rejecting = scenario({ ...fold, decide: rejectProposal });

describe('a key that was lent deciding', () => {
  it('approves what another member’s agent proposed', () => {
    expect(approveProposal(approval, evolve(initialProposal, reply))).toMatchObject([
      { type: 'agents.proposal.approved', data: { text: 'Hello' } },
    ]);
  });

  it('never decides about what the agent of its own guardian proposed', () => {
    const own = { ...lender, agentGuardianId: 'ada' };
    approving(reply)
      .when({ ...approval, lender: own })
      .thenRefused('agents.proposal.same-guardian');
    rejecting(reply)
      .when({ ...approval, lender: own, reason: 'No' })
      .thenRefused('agents.proposal.same-guardian');
  });

  it('never decides about what another key of its guardian asked for, whoever answers for the agent', () => {
    const requested = ProposalCreated({ ...reply.data, requestedFor: 'ada' });
    approving(requested).when(approval).thenRefused('agents.proposal.same-guardian');
    const byOthers = ProposalCreated({ ...reply.data, requestedFor: 'carol' });
    expect(approveProposal(approval, evolve(initialProposal, byOthers))).toHaveLength(1);
  });

  it('never decides where nobody answers for the agent: it might be its own guardian', () =>
    approving(reply)
      .when({ ...approval, lender: { ...lender, agentGuardianId: undefined } })
      .thenRefused('agents.proposal.agent-without-guardian'));

  it('never decides where nobody is known to have lent it', () => {
    for (const unknown of [undefined, { ...lender, guardianId: undefined }])
      approving(reply)
        .when({ ...approval, lender: unknown })
        .thenRefused('agents.proposal.only-users-decide');
  });

  const approvingWith = (held: Grants) => ({ ...approval, lender: { ...lender, grants: held } });

  it('approves no reply that it may not send, and no move that it may not make', () => {
    approving(reply)
      .when(approvingWith(withFields('deals:write', 'all')))
      .thenRefused('agents.proposal.consequence-not-lent');
    approving(move)
      .when(approvingWith({ 'messages:send': 'all' }))
      .thenRefused('agents.proposal.consequence-not-lent');
    expect(approveProposal(approval, evolve(initialProposal, move))).toHaveLength(1);
  });

  it.each([
    ['the stage is left out', withFields('deals:write', 'all', ['stage'])],
    ['the stage is held over fewer rows', { ...withFields('deals:write', 'all'), 'deals:write.stage': 'own' }],
    ['deals are held over fewer rows', withFields('deals:write', 'team')],
  ] as const)('approves no move where %s: it would get round its own rule', (_what, held) =>
    approving(move).when(approvingWith(held)).thenRefused('agents.proposal.consequence-not-lent'),
  );

  it('asks for what the doors ask for behind which it is done', () => {
    expect(MoveDealToStage).toMatchObject({ permission: 'deals:write', writes: ['stage'] });
    expect(SendMessage).toMatchObject({ permission: 'messages:send' });
    expect(SendMessage).not.toHaveProperty('writes');
  });

  it('believes no token about who lent it: only this service’s own copy counts', () =>
    approving(reply)
      .when({ ...approval, actor: { ...key, onBehalfOf: 'carol' }, lender: { ...lender, agentGuardianId: 'ada' } })
      .thenRefused('agents.proposal.same-guardian'));

  it('mutant twin: compared by credential instead of by guardian, a user’s key approves their agent', () => {
    const known = evolve(initialProposal, reply);
    const byCredential = ({ actor }: Approval, { agentId }: Extract<Proposal, { agentId: string }>) =>
      actor.principal.id !== agentId;
    if (known.status === 'unknown') throw new Error('No proposal');
    const own = { ...approval, lender: { ...lender, agentGuardianId: 'ada' } };
    expect(byCredential(own, known)).toBe(true);
    expect(() => mayDecide(own, known)).toThrow(expect.objectContaining({ code: 'agents.proposal.same-guardian' }));
  });
});

describe('whoever else is no user in person', () => {
  it.each([
    ['an agent, whatever was lent', { tenantId: 'org', principal: { kind: 'agent', id: 'agent' } }],
    ['a service for a user', { tenantId: 'org', principal: { kind: 'system', id: 'agents' }, onBehalfOf: 'ada' }],
  ] as const)('%s: never decides', (_who, actor) =>
    approving(reply)
      .when({ ...approval, actor })
      .thenRefused('agents.proposal.only-users-decide'),
  );
});
