import { clearOr, type EventOf, type ProposalCreated, proposalEvents, type Verdict } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import type { ProposalStatus } from '../proposal.js';

type Created = EventOf<typeof ProposalCreated>['data'];

type DecidedBy = { readonly kind: string; readonly id: string };

export type ProposalRow = {
  readonly proposalId: string;
  readonly subjectId: string;
  readonly chatId: string;
  readonly contactId: string | null;
  readonly agentId: string;
  readonly runId: string;
  readonly action: Created['action'];
  readonly status: ProposalStatus;
  readonly intent: string | null;
  /** Null where there is none, or its subject was erased. */
  readonly draft: string | null;
  readonly editedText: string | null;
  readonly isErased: boolean;
  readonly move: NonNullable<Created['move']> | null;
  readonly moveDealId: string | null;
  readonly reasons: readonly string[];
  readonly sourceMessageIds: readonly string[];
  readonly verdicts: readonly Verdict[];
  readonly rejectionReason: string | null;
  readonly code: string | null;
  readonly sendId: string | null;
  readonly messageId: string | null;
  readonly decidedBy: DecidedBy | null;
  readonly createdAt: Date | string;
  readonly decidedAt: Date | string | null;
  readonly correlationId: string;
};

export const ProposalTable = defineEntity({
  name: 'Proposal',
  properties: {
    ...tenantKey,
    proposalId: p.uuid().primary(),
    subjectId: p.uuid(),
    chatId: p.uuid(),
    contactId: p.uuid().nullable(),
    agentId: p.uuid(),
    runId: p.uuid(),
    action: p.text(),
    status: p.text(),
    intent: p.text().nullable(),
    draft: p.text().nullable(),
    editedText: p.text().nullable(),
    isErased: p.boolean(),
    move: p.json().nullable(),
    moveDealId: p.uuid().nullable(),
    reasons: p.json(),
    sourceMessageIds: p.json(),
    verdicts: p.json(),
    rejectionReason: p.text().nullable(),
    code: p.text().nullable(),
    sendId: p.uuid().nullable(),
    messageId: p.uuid().nullable(),
    decidedBy: p.json().nullable(),
    createdAt: p.datetime(3),
    decidedAt: p.datetime(3).nullable(),
    correlationId: p.uuid(),
  },
});

const undecided = {
  status: 'pending',
  editedText: null,
  rejectionReason: null,
  code: null,
  sendId: null,
  messageId: null,
  decidedBy: null,
  decidedAt: null,
} as const;

const created = (
  data: Created,
  at: { readonly createdAt: Date | string; readonly correlationId: string },
): ProposalRow => ({
  ...undecided,
  ...at,
  proposalId: data.proposalId,
  subjectId: data.subjectId,
  chatId: data.chatId,
  contactId: data.contactId ?? null,
  agentId: data.agentId,
  runId: data.runId,
  action: data.action,
  intent: data.intent ?? null,
  draft: data.draft === undefined ? null : clearOr(data.draft, null),
  isErased: clearOr(data.reasons, null) === null,
  move: data.move ?? null,
  moveDealId: data.move?.dealId ?? null,
  reasons: clearOr(data.reasons, []),
  sourceMessageIds: data.sourceMessageIds,
  verdicts: data.verdicts,
});

export const proposalList = readModel({
  name: 'agents.proposal-list.v1',
  table: ProposalTable,
  events: proposalEvents,
  mode: 'inline',
  key: ({ data }) => data.proposalId,

  evolve(row: ProposalRow | null, event): ProposalRow | null {
    const { recordedAt, correlationId, actor } = event.envelope;
    if (event.type === 'agents.proposal.created') return created(event.data, { createdAt: recordedAt, correlationId });
    if (!row) return null;
    const decided = { decidedBy: { kind: actor.kind, id: actor.id }, decidedAt: recordedAt };
    switch (event.type) {
      case 'agents.proposal.approved': {
        const { isEdited, text } = event.data;
        return { ...row, ...decided, status: 'approved', editedText: isEdited && text ? clearOr(text, null) : null };
      }
      case 'agents.proposal.rejected':
        return { ...row, ...decided, status: 'rejected', rejectionReason: clearOr(event.data.reason, null) };
      case 'agents.proposal.superseded':
        return { ...row, status: 'superseded', code: event.data.reason };
      case 'agents.proposal.sent':
        return { ...row, status: 'sent', sendId: event.data.sendId ?? null, messageId: event.data.messageId ?? null };
      case 'agents.proposal.failed':
        return { ...row, status: 'failed', code: event.data.code };
    }
  },
});
