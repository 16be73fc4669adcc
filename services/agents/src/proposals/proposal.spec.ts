import {
  type EventOf,
  ProposalApproved,
  ProposalCreated,
  ProposalFailed,
  ProposalRejected,
  ProposalSent,
  ProposalSuperseded,
} from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { approveProposal } from './approve-proposal/approve-proposal.js';
import { createProposal } from './create-proposal/create-proposal.js';
import { evolve, initialProposal } from './proposal.js';
import { recordOutcome } from './record-outcome/record-outcome.js';
import { rejectProposal } from './reject-proposal/reject-proposal.js';
import { supersedeProposal } from './supersede-proposal/supersede-proposal.js';

type Created = EventOf<typeof ProposalCreated>['data'];

const ids = { proposalId: 'p1', chatId: 'chat' };
const reply: Created = {
  ...ids,
  runId: 'run',
  agentId: 'agent',
  subjectId: 'peer',
  action: 'reply',
  draft: 'Hello, Anna',
  reasons: ['She asked'],
  sourceMessageIds: ['m1'],
  verdicts: [],
  conversationVersion: 3,
};
const move = { dealId: 'deal', fromStageId: 'cold', toStageId: 'meeting' };
const { draft: _draft, ...withoutDraft } = reply;
const stageMove: Created = { ...withoutDraft, action: 'stage-move', move };
const created = ProposalCreated(reply);
const approved = ProposalApproved({
  ...ids,
  subjectId: 'peer',
  action: 'reply',
  text: 'Hello, Anna',
  isEdited: false,
  conversationVersion: 3,
});
const sent = ProposalSent({ ...ids, sendId: 'send', messageId: 'm2' });

const member: Actor = { tenantId: 'org', principal: { kind: 'user', id: 'boris' } };
const decision = { proposalId: 'p1', actor: member, version: 1, expectedVersion: 1 };
const fold = { initial: initialProposal, evolve };

describe('create proposal', () => {
  const given = scenario({ ...fold, decide: createProposal });

  it('asks leave', () => given().when(reply).then(created));

  it('asks once', () => given(created).when(reply).thenNothing());
});

describe('approve proposal', () => {
  const given = scenario({ ...fold, decide: approveProposal });

  it('lets the draft go out as it was read', () => given(created).when(decision).then(approved));

  it("lets the member's own text go out", () =>
    given(created)
      .when({ ...decision, editedText: 'Good morning, Anna' })
      .then(ProposalApproved({ ...approved.data, text: 'Good morning, Anna', isEdited: true })));

  it('calls an unchanged text no edit', () =>
    given(created)
      .when({ ...decision, editedText: 'Hello, Anna' })
      .then(approved));

  it('binds the stage move to the approval', () =>
    given(ProposalCreated(stageMove))
      .when(decision)
      .then(
        ProposalApproved({
          ...ids,
          subjectId: 'peer',
          action: 'stage-move',
          isEdited: false,
          move,
          conversationVersion: 3,
        }),
      ));

  it('refuses a text where there is none', () =>
    given(ProposalCreated(stageMove))
      .when({ ...decision, editedText: 'Hi' })
      .thenRefused('agents.proposal.no-text-to-edit'));

  it('refuses an unknown proposal', () => given().when(decision).thenRefused('agents.proposal.not-found'));

  it('refuses what somebody has changed meanwhile', () =>
    given(created)
      .when({ ...decision, version: 2 })
      .thenRefused('agents.proposal.version'));

  it.each([
    ['an agent', { tenantId: 'org', principal: { kind: 'agent', id: 'agent' } }],
    ['an agent for its guardian', { tenantId: 'org', principal: { kind: 'agent', id: 'agent' }, onBehalfOf: 'boris' }],
    ['whoever acts in a user’s name', { ...member, onBehalfOf: 'boris' }],
    ['a service for a user', { tenantId: 'org', principal: { kind: 'system', id: 'agents' }, onBehalfOf: 'boris' }],
    ['an integration', { tenantId: 'org', principal: { kind: 'integration', id: 'key' } }],
  ] as const)('refuses %s', (_who, actor) =>
    given(created)
      .when({ ...decision, actor })
      .thenRefused('agents.proposal.only-users-decide'),
  );

  it.each([
    ['approved', approved],
    ['rejected', ProposalRejected({ ...ids, subjectId: 'peer', reason: 'No' })],
    ['superseded', ProposalSuperseded({ ...ids, reason: 'newer-message' })],
    ['sent', sent],
    ['failed', ProposalFailed({ ...ids, code: 'x' })],
  ] as const)('refuses what is %s already', (_status, event) =>
    given(created, event).when(decision).thenRefused('agents.proposal.not-pending'),
  );

  it('knows no proposal by what came after it', () =>
    given(sent).when(decision).thenRefused('agents.proposal.not-found'));

  it('refuses what a guardrail blocked', () =>
    given(ProposalCreated({ ...reply, verdicts: [{ guardrail: 'opt-out', outcome: 'block', reason: 'asked' }] }))
      .when(decision)
      .thenRefused('agents.proposal.blocked'));

  it('refuses a draft that was erased', () =>
    given(ProposalCreated({ ...reply, draft: { erased: true } }))
      .when(decision)
      .thenRefused('agents.proposal.draft-erased'));
});

describe('reject proposal', () => {
  const given = scenario({ ...fold, decide: rejectProposal });
  const rejection = { ...decision, reason: 'Too early' };

  it('keeps why', () =>
    given(created)
      .when(rejection)
      .then(ProposalRejected({ ...ids, subjectId: 'peer', reason: 'Too early' })));

  it('refuses what is decided', () =>
    given(created, approved).when(rejection).thenRefused('agents.proposal.not-pending'));

  it('refuses an agent', () =>
    given(created)
      .when({ ...rejection, actor: { tenantId: 'org', principal: { kind: 'agent', id: 'agent' } } })
      .thenRefused('agents.proposal.only-users-decide'));
});

describe('supersede proposal', () => {
  const given = scenario({ ...fold, decide: supersedeProposal });
  const newer = { proposalId: 'p1', reason: 'newer-message' } as const;

  it('overtakes what waits', () =>
    given(created)
      .when(newer)
      .then(ProposalSuperseded({ ...ids, reason: 'newer-message' })));

  it('leaves what is decided', () => given(created, approved).when(newer).thenNothing());

  it('knows nothing of what is not there', () => given().when(newer).thenNothing());
});

describe('record outcome', () => {
  const given = scenario({ ...fold, decide: recordOutcome });
  const out = { proposalId: 'p1', outcome: 'sent', sendId: 'send', messageId: 'm2' } as const;

  it('records that it went out', () => given(created, approved).when(out).then(sent));

  it('records that a deal moved', () =>
    given(created, approved).when({ proposalId: 'p1', outcome: 'sent' }).then(ProposalSent(ids)));

  it('records why it did not', () =>
    given(created, approved)
      .when({ proposalId: 'p1', outcome: 'failed', code: 'messaging.send.opted-out' })
      .then(ProposalFailed({ ...ids, code: 'messaging.send.opted-out' })));

  it('records it once', () => given(created, approved, sent).when(out).thenNothing());

  it('records nothing of what nobody approved', () => given(created).when(out).thenNothing());
});
