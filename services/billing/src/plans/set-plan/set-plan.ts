import { type EventOf, PlanSet } from '@parley/contracts';

import type { Plan } from '../plan.js';

type Wish = NonNullable<Plan>;

export function setPlan(wish: Wish, plan: Plan): readonly EventOf<typeof PlanSet>[] {
  const isSo = plan?.name === wish.name && plan.aiCallLimit === wish.aiCallLimit;
  return isSo ? [] : [PlanSet(wish)];
}
