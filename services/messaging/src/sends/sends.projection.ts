import { defineEntity, p } from '@mikro-orm/core';
import {
  type Content,
  type Erased,
  type EventOf,
  SendAttempted,
  SendCancelled,
  SendFailed,
  SendRefused,
  SendRequested,
  SendSent,
  SendUnknown,
  SendWaiting,
} from '@parley/contracts';
import { type Folded, readModel, tenantKey } from '@parley/eventsourcing';

export type SendStatus =
  'requested' | 'waiting' | 'attempted' | 'sent' | 'failed' | 'unknown' | 'refused' | 'cancelled';

export type SendRow = {
  readonly sendId: string;
  readonly chatId: string;
  readonly peerId: string;
  readonly channelAccountId: string;
  readonly subjectId: string;
  readonly status: SendStatus;
  readonly content: Content | Erased;
  readonly randomId: string;
  readonly replyToExternalId: string | null;
  readonly proposalId: string | null;
  readonly code: string | null;
  readonly waitsFor: string | null;
  readonly waitingUntil: string | null;
  readonly attemptCount: number;
  readonly attemptedAt: string | null;
  readonly externalId: string | null;
  readonly messageId: string | null;
  readonly requestedAt: string;
  readonly requestedEventId: string;
  readonly correlationId: string;
  readonly version: number;
};

export const SendTable = defineEntity({
  name: 'Send',
  tableName: 'send',
  properties: {
    ...tenantKey,
    sendId: p.uuid().primary(),
    chatId: p.uuid(),
    peerId: p.uuid(),
    channelAccountId: p.uuid(),
    subjectId: p.uuid(),
    status: p.text(),
    content: p.json<unknown>(),
    randomId: p.text(),
    replyToExternalId: p.text().nullable(),
    proposalId: p.uuid().nullable(),
    code: p.text().nullable(),
    waitsFor: p.text().nullable(),
    waitingUntil: p.datetime().nullable(),
    attemptCount: p.integer(),
    attemptedAt: p.datetime().nullable(),
    externalId: p.text().nullable(),
    messageId: p.uuid().nullable(),
    requestedAt: p.datetime(),
    requestedEventId: p.uuid(),
    correlationId: p.uuid(),
    version: p.integer(),
  },
});

const events = [
  SendRequested,
  SendWaiting,
  SendAttempted,
  SendSent,
  SendFailed,
  SendUnknown,
  SendRefused,
  SendCancelled,
] as const;

type LedgerEvent = Folded<EventOf<(typeof events)[number]>>;

function requested({ data, envelope }: Folded<EventOf<typeof SendRequested>>): SendRow {
  return {
    ...data,
    replyToExternalId: data.replyToExternalId ?? null,
    proposalId: data.proposalId ?? null,
    status: 'requested',
    code: null,
    waitsFor: null,
    waitingUntil: null,
    attemptCount: 0,
    attemptedAt: null,
    externalId: null,
    messageId: null,
    requestedAt: envelope.recordedAt,
    requestedEventId: envelope.id,
    correlationId: envelope.correlationId,
    version: 1,
  };
}

function changeBy(event: LedgerEvent): Partial<SendRow> {
  switch (event.type) {
    case 'messaging.send.requested':
      return {};
    case 'messaging.send.waiting':
      return { status: 'waiting', waitsFor: event.data.reason, waitingUntil: event.data.until ?? null };
    case 'messaging.send.attempted':
      return { status: 'attempted', attemptCount: event.data.attempt, attemptedAt: event.envelope.recordedAt };
    case 'messaging.send.sent':
      return { status: 'sent', externalId: event.data.externalId, messageId: event.data.messageId };
    case 'messaging.send.failed':
      return { status: 'failed', code: event.data.code };
    case 'messaging.send.unknown':
      return { status: 'unknown' };
    case 'messaging.send.refused':
      return { status: 'refused', code: event.data.code };
    case 'messaging.send.cancelled':
      return { status: 'cancelled', code: event.data.reason };
  }
}

/** The same random id again: how long it is safe counts from the first time it left. */
const isRepeat = (row: SendRow, { type }: LedgerEvent) =>
  type === 'messaging.send.attempted' && row.status === 'unknown';

/** The ledger, one row per send. It says what is asked and shown; whether a send may leave, its recipient's stream says. */
export const sends = readModel({
  name: 'messaging.sends.v1',
  table: SendTable,
  events,
  mode: 'runner',
  key: ({ data }) => data.sendId,
  evolve(row: SendRow | null, event): SendRow | null {
    if (event.type === 'messaging.send.requested') return requested(event);
    if (!row) return null;
    const change = { ...changeBy(event), ...(isRepeat(row, event) && { attemptedAt: row.attemptedAt }) };
    return { ...row, waitsFor: null, waitingUntil: null, ...change, version: row.version + 1 };
  },
});
