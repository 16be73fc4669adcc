import type { RuleAction, RuleOutcome } from '@parley/contracts';

import { type Deal, evolve } from '../../deals/deal.js';
import { type Acting, actOnDeal, decided, outcomeOf } from '../running/act-on-deal.js';

/** What actions would make of a deal, one after the other, by the very decisions that they are when they run. */
export function wouldDo(actions: readonly RuleAction[], acting: Acting, deal: Deal): RuleOutcome[] {
  let state = deal;
  return actions.map((action) => {
    const made = decided(() => actOnDeal(action, acting, state));
    if (!(made instanceof Error)) state = made.reduce(evolve, state);
    return outcomeOf(action, made);
  });
}
