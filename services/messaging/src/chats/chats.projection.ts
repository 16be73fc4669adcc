import { defineEntity, p } from '@mikro-orm/core';
import {
  ChatAdded,
  type ChatKind,
  conversationEvents,
  type Erased,
  MessageReceived,
  MessageSent,
} from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';

import { isAfter } from '../conversations/external-id.js';

export type ChatRow = {
  readonly chatId: string;
  readonly channelAccountId: string;
  readonly kind: ChatKind;
  readonly peerId: string;
  readonly subjectId: string;
  readonly title: string | Erased;
  readonly username: string | Erased | null;
  readonly phone: string | Erased | null;
  readonly readUpTo: string;
  readonly readByPeerUpTo: string;
  readonly holderKind: 'member' | 'agent' | 'nobody';
  readonly holderId: string | null;
  readonly assigneeId: string | null;
  readonly teamId: string | null;
  readonly collaboratorIds: readonly string[];
  readonly version: number;
};

export const ChatTable = defineEntity({
  name: 'Chat',
  tableName: 'chat',
  properties: {
    ...tenantKey,
    chatId: p.uuid().primary(),
    channelAccountId: p.uuid(),
    kind: p.text(),
    peerId: p.uuid(),
    subjectId: p.uuid(),
    title: p.json<unknown>(),
    username: p.json<unknown>().nullable(),
    phone: p.json<unknown>().nullable(),
    readUpTo: p.bigint(),
    readByPeerUpTo: p.bigint(),
    holderKind: p.text(),
    holderId: p.uuid().nullable(),
    assigneeId: p.uuid().nullable(),
    teamId: p.uuid().nullable(),
    collaboratorIds: p.array().columnType('uuid[]'),
    version: p.integer(),
  },
});

type Added = Parameters<typeof ChatAdded>[0];

const added = ({ username, phone, by: _, ...chat }: Added): ChatRow => ({
  ...chat,
  username: username ?? null,
  phone: phone ?? null,
  readUpTo: '0',
  readByPeerUpTo: '0',
  holderKind: 'nobody',
  holderId: null,
  assigneeId: null,
  teamId: null,
  collaboratorIds: [],
  version: 1,
});

/** The conversation of each chat, as it stands in the moment it was written. */
export const chats = readModel({
  name: 'messaging.chats.v1',
  table: ChatTable,
  events: conversationEvents,
  mode: 'inline',
  key: ({ data }) => data.chatId,
  evolve(row: ChatRow | null, event): ChatRow | null {
    if (event.type === 'messaging.chat.added') return added(event.data);
    if (!row) return null;
    switch (event.type) {
      case 'messaging.chat.retitled':
        return { ...row, title: event.data.title };
      case 'messaging.conversation.read':
        return { ...row, readUpTo: event.data.upToExternalId };
      case 'messaging.conversation.read-by-peer':
        return { ...row, readByPeerUpTo: event.data.upToExternalId };
      case 'messaging.conversation.held': {
        const { kind, id } = event.data.holder;
        return { ...row, holderKind: kind, holderId: id ?? null, version: row.version + 1 };
      }
      case 'messaging.conversation.assigned': {
        const { assigneeId, teamId } = event.data;
        return { ...row, assigneeId, teamId };
      }
      case 'messaging.conversation.collaborators-changed':
        return { ...row, collaboratorIds: event.data.collaboratorIds };
    }
  },
});

export type ChatSummaryRow = {
  readonly chatId: string;
  readonly lastMessageId: string | null;
  /** Written as text; the runner reads a `bigint` back as a number. */
  readonly lastExternalNo: string | number;
  readonly lastIncomingNo: string | number;
  readonly lastActivityAt: string;
  readonly messageCount: number;
};

export const ChatSummaryTable = defineEntity({
  name: 'ChatSummary',
  tableName: 'chat_summary',
  properties: {
    ...tenantKey,
    chatId: p.uuid().primary(),
    lastMessageId: p.uuid().nullable(),
    lastExternalNo: p.bigint(),
    lastIncomingNo: p.bigint(),
    lastActivityAt: p.datetime(),
    messageCount: p.integer(),
  },
});

const fresh = (chatId: string, at: string): ChatSummaryRow => ({
  chatId,
  lastMessageId: null,
  lastExternalNo: '0',
  lastIncomingNo: '0',
  lastActivityAt: at,
  messageCount: 0,
});

/** What a list of chats is ordered and counted by. History may come after what is newer. */
export const chatSummaries = readModel({
  name: 'messaging.chat-summaries.v1',
  table: ChatSummaryTable,
  events: [ChatAdded, MessageReceived, MessageSent],
  mode: 'runner',
  key: ({ data }) => data.chatId,
  evolve(row: ChatSummaryRow | null, event): ChatSummaryRow {
    const { chatId } = event.data;
    const at = event.envelope.occurredAt;
    if (event.type === 'messaging.chat.added') return row ?? fresh(chatId, at);
    const before = row ?? fresh(chatId, at);
    const { externalId, messageId } = event.data;
    const isLast = isAfter(externalId, String(before.lastExternalNo));
    const isIncoming =
      event.type === 'messaging.message.received' && isAfter(externalId, String(before.lastIncomingNo));
    return {
      ...before,
      messageCount: before.messageCount + 1,
      ...(isIncoming && { lastIncomingNo: externalId }),
      ...(isLast && { lastMessageId: messageId, lastExternalNo: externalId, lastActivityAt: at }),
    };
  },
});

export type ChatTotalRow = { readonly scope: 'all'; readonly chatCount: number };

export const ChatTotalTable = defineEntity({
  name: 'ChatTotal',
  tableName: 'chat_total',
  properties: { ...tenantKey, scope: p.text().primary(), chatCount: p.integer() },
});

/** How many chats an organization has: counting them anew for each page of the inbox would cost more than the page. */
export const chatTotals = readModel({
  name: 'messaging.chat-totals.v1',
  table: ChatTotalTable,
  events: [ChatAdded],
  mode: 'runner',
  key: () => 'all',
  evolve: (row: ChatTotalRow | null): ChatTotalRow => ({ scope: 'all', chatCount: (row?.chatCount ?? 0) + 1 }),
});
