import type { ChatView, ContactView, DealView, MessageView, ProposalView } from '@parley/contracts';

import { idOf, userId } from './fakes.js';

const at = '2026-03-01T09:00:00.000Z';

export const message = (n: number): MessageView => ({
  id: idOf(n, 2),
  chatId: idOf(n),
  externalId: String(n),
  direction: 'incoming',
  senderPeerId: idOf(n, 3),
  senderName: 'Anna',
  content: { text: `How much is ${n}?`, entities: [] },
  sentAt: at,
  editedAt: null,
  isDeleted: false,
  sendId: null,
  correlationId: idOf(1, 9),
  eventId: idOf(n, 8),
  version: 1,
});

export const chat = (n: number): ChatView => ({
  id: idOf(n),
  channelAccountId: idOf(1, 7),
  kind: 'private',
  peerId: idOf(n, 3),
  title: `Chat ${n}`,
  lastMessage: message(n),
  lastActivityAt: at,
  unreadCount: 1,
  messageCount: 1,
  holder: { kind: 'nobody', id: null },
  assigneeId: null,
  teamId: null,
  collaboratorIds: [],
  version: 1,
  recordVersion: 1,
});

export const contact = (n: number): ContactView => ({
  id: idOf(n, 4),
  name: `Contact ${n}`,
  username: null,
  peerId: idOf(n, 3),
  companyId: idOf(n, 5),
  ...{
    company: { id: idOf(n, 5), name: `Company ${n}`, version: 1 },
    identities: [],
    tags: [],
    address: null,
    gender: null,
    lawfulBasis: null,
  },
  ...{ firstName: null, middleName: null, lastName: null, role: null, language: null, birthDate: null },
  ...{
    description: null,
    lawfulBasisNote: null,
    statusId: null,
    sourceId: null,
    processingWayId: null,
    customFields: [],
  },
  assigneeId: null,
  teamId: null,
  collaboratorIds: [],
  chatIds: [idOf(n)],
  createdAt: at,
  version: 1,
});

export const deal = (n: number, key = 'cold'): DealView => ({
  id: idOf(n, 6),
  title: `Deal ${n}`,
  pipelineId: idOf(1, 10),
  stage: { id: idOf(1, 11), key, name: { en: key, ru: key }, kind: 'open' },
  contactId: idOf(n, 4),
  chatId: idOf(n),
  leadId: null,
  amount: null,
  expectedCloseOn: null,
  companyId: null,
  contactIds: [],
  description: null,
  lostReasonId: null,
  lostNote: null,
  assigneeId: null,
  teamId: null,
  collaboratorIds: [],
  isOpen: true,
  createdAt: at,
  changedAt: at,
  version: 1,
  correlationId: idOf(1, 9),
});

export const proposal = (n: number, status: ProposalView['status'] = 'pending'): ProposalView => ({
  id: idOf(n, 12),
  chatId: idOf(n),
  contactId: idOf(n, 4),
  agentId: idOf(1, 13),
  runId: idOf(1, 14),
  action: 'reply',
  status,
  draft: 'It is 40 euro.',
  editedText: null,
  move: null,
  reasons: ['Asked for the price.'],
  sourceMessageIds: [idOf(n, 2)],
  verdicts: [],
  rejectionReason: null,
  code: null,
  sendId: null,
  messageId: null,
  decidedBy: status === 'pending' ? null : { kind: 'user', id: userId },
  createdAt: at,
  decidedAt: null,
  version: 1,
  correlationId: idOf(1, 9),
});

export const page = <Node extends { id: string }>(nodes: readonly Node[]) => ({
  edges: nodes.map((node) => ({ cursor: node.id, node })),
  hasNextPage: false,
  hasPreviousPage: false,
  totalCount: nodes.length,
});
