import { type CurrentDealEvent, DealChatLinked } from '@parley/contracts';

import type { CurrentDeal } from '../current-deal/current-deal.js';
import { chatOfAnotherContact } from '../deal.errors.js';

export type DealLink = {
  readonly dealId: string;
  readonly chatId: string;
  /** Whether the deal's contact was met in that chat. */
  readonly isOfContact: boolean;
};

export function linkDealToChat(
  { dealId, chatId, isOfContact }: DealLink,
  current: CurrentDeal,
): readonly CurrentDealEvent[] {
  if (!isOfContact) throw chatOfAnotherContact(chatId);
  return current.linkedDealId === dealId ? [] : [DealChatLinked({ dealId, chatId })];
}
