import { currentDealEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type CurrentDealRow = { readonly chatId: string; readonly dealId: string };

/** The deal that a member said a chat is about. */
export const CurrentDealTable = defineEntity({
  name: 'CurrentDeal',
  properties: { ...tenantKey, chatId: p.uuid().primary(), dealId: p.uuid() },
});

export const currentDeal = readModel({
  name: 'crm.current-deal.v1',
  table: CurrentDealTable,
  events: currentDealEvents,
  mode: 'inline',
  key: ({ data }) => data.chatId,

  evolve(_row: CurrentDealRow | null, { data: { chatId, dealId } }): CurrentDealRow | null {
    return { chatId, dealId };
  },
});
