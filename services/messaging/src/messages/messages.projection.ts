import { defineEntity, p } from '@mikro-orm/core';
import {
  type Content,
  type Erased,
  MessageDeleted,
  MessageEdited,
  MessageReceived,
  MessageSent,
} from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';

export type MessageRow = {
  readonly messageId: string;
  readonly chatId: string;
  readonly channelAccountId: string;
  readonly subjectId: string;
  /** Telegram's id as a number: what a chat is ordered and counted by. */
  readonly externalNo: string;
  readonly direction: 'incoming' | 'outgoing';
  readonly senderPeerId: string | null;
  readonly senderName: string | Erased | null;
  readonly content: Content | Erased;
  readonly replyToExternalNo: string | null;
  readonly sentAt: string;
  readonly sendId: string | null;
  readonly correlationId: string;
  readonly eventId: string;
};

export const MessageTable = defineEntity({
  name: 'Message',
  tableName: 'message',
  properties: {
    ...tenantKey,
    messageId: p.uuid().primary(),
    chatId: p.uuid(),
    channelAccountId: p.uuid(),
    subjectId: p.uuid(),
    externalNo: p.bigint(),
    direction: p.text(),
    senderPeerId: p.uuid().nullable(),
    senderName: p.json<unknown>().nullable(),
    content: p.json<unknown>(),
    replyToExternalNo: p.bigint().nullable(),
    sentAt: p.datetime(),
    sendId: p.uuid().nullable(),
    correlationId: p.uuid(),
    eventId: p.uuid(),
  },
});

/** One row per message, written where its event is appended. */
export const messages = readModel({
  name: 'messaging.messages.v1',
  table: MessageTable,
  events: [MessageReceived, MessageSent],
  mode: 'insert-only',
  key: ({ data }) => data.messageId,
  evolve(_row: MessageRow | null, event): MessageRow {
    const { data, envelope } = event;
    const { messageId, chatId, channelAccountId, subjectId, content } = data;
    const place = { messageId, chatId, channelAccountId, subjectId, content, externalNo: data.externalId };
    const shared = {
      ...place,
      replyToExternalNo: data.replyToExternalId ?? null,
      sentAt: envelope.occurredAt,
      correlationId: envelope.correlationId,
      eventId: envelope.id,
    };
    if (event.type === 'messaging.message.sent')
      return {
        ...shared,
        direction: 'outgoing',
        senderPeerId: null,
        senderName: null,
        sendId: event.data.sendId ?? null,
      };
    const { peerId, name } = event.data.sender;
    return { ...shared, direction: 'incoming', senderPeerId: peerId, senderName: name, sendId: null };
  },
});

export type MessageChangeRow = {
  readonly messageId: string;
  readonly chatId: string;
  readonly subjectId: string | null;
  readonly content: Content | Erased | null;
  readonly editedAt: string | null;
  readonly isDeleted: boolean;
  readonly changeCount: number;
};

export const MessageChangeTable = defineEntity({
  name: 'MessageChange',
  tableName: 'message_change',
  properties: {
    ...tenantKey,
    messageId: p.uuid().primary(),
    chatId: p.uuid(),
    subjectId: p.uuid().nullable(),
    content: p.json<unknown>().nullable(),
    editedAt: p.datetime().nullable(),
    isDeleted: p.boolean(),
    changeCount: p.integer(),
  },
});

const unchanged = { subjectId: null, content: null, editedAt: null, isDeleted: false, changeCount: 0 };

/** What became of a message after it was said. */
export const messageChanges = readModel({
  name: 'messaging.message-changes.v1',
  table: MessageChangeTable,
  events: [MessageEdited, MessageDeleted],
  mode: 'runner',
  key: ({ data }) => data.messageId,
  evolve(row: MessageChangeRow | null, event): MessageChangeRow {
    const { messageId, chatId } = event.data;
    const before = row ?? { ...unchanged, messageId, chatId };
    const changeCount = before.changeCount + 1;
    if (event.type === 'messaging.message.deleted') return { ...before, isDeleted: true, changeCount };
    const { subjectId, content } = event.data;
    // An older edit may arrive after a newer one, out of a difference.
    const editedAt = event.envelope.occurredAt;
    if (before.editedAt !== null && before.editedAt > editedAt) return { ...before, changeCount };
    return { ...before, subjectId, content, editedAt, changeCount };
  },
});
