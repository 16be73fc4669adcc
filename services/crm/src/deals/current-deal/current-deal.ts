import type { CurrentDealEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** Which deal a member said a chat is about. */
export type CurrentDeal = { readonly linkedDealId: string | null };

export const initialCurrentDeal: CurrentDeal = { linkedDealId: null };

export function evolve(_current: CurrentDeal, event: CurrentDealEvent): CurrentDeal {
  switch (event.type) {
    case 'crm.deal.chat-linked':
      return { linkedDealId: event.data.dealId };
  }
}

export const currentDealStream = streamOf('crm.current-deal', { initial: initialCurrentDeal, evolve });
