import type { CurrentDealEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** Which deal a member said a chat is about. */
export type CurrentDeal = { readonly linkedDealId: string | null };

export const initialCurrentDeal: CurrentDeal = { linkedDealId: null };

export const evolve = (_current: CurrentDeal, linked: CurrentDealEvent): CurrentDeal => ({
  linkedDealId: linked.data.dealId,
});

export const currentDealStream = streamOf('crm.current-deal', { initial: initialCurrentDeal, evolve });
