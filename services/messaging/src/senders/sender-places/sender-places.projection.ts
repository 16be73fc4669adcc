import { SendRequested } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type SenderPlaceRow = {
  readonly sendId: string;
  readonly channelAccountId: string;
  readonly requestedAt: string;
  readonly isFirstMessage: boolean;
};

export const SenderPlaceTable = defineEntity({
  name: 'SenderPlace',
  tableName: 'sender_place',
  properties: {
    ...tenantKey,
    sendId: p.uuid().primary(),
    channelAccountId: p.uuid(),
    requestedAt: p.datetime(),
    isFirstMessage: p.boolean(),
  },
});

/** One row per entry of the ledger, written where the entry is: what has been sent is never counted too late. */
export const senderPlaces = readModel({
  name: 'messaging.sender-places.v1',
  table: SenderPlaceTable,
  events: [SendRequested],
  mode: 'insert-only',
  key: ({ data }) => data.sendId,
  evolve(_row: SenderPlaceRow | null, { data, envelope }): SenderPlaceRow | null {
    const { sendId, channelAccountId, isFirstMessage } = data;
    if (isFirstMessage === undefined) return null;
    return { sendId, channelAccountId, requestedAt: envelope.recordedAt, isFirstMessage };
  },
});
