import type { Spent } from './spending.js';

/** What an operation was charged, as its answer tells where its request asked for it. */
export type Bill = { readonly requested: number; readonly remaining: number; readonly resetSeconds: number };

/** `extensions.cost`: `actual` is what the answer held, of what was asked for at most. */
export type ToldCost = Bill & { readonly actual: number };

type Asked = { readonly extensions?: Readonly<Record<string, unknown>> | null | undefined };

/** Whoever wants to be told says `"extensions": { "cost": true }` beside the query. */
export const asksCost = ({ extensions }: Asked): boolean => extensions?.['cost'] === true;

export const billOf = (requested: number, { remaining, resetSeconds }: Spent): Bill => ({
  requested,
  remaining: Math.max(0, remaining),
  resetSeconds,
});

export const toldCost = (bill: Bill, data: unknown): ToldCost => ({
  ...bill,
  actual: Math.min(bill.requested, fieldsIn(data)),
});

/** How many fields an answer holds, each of a list's items by itself. */
function fieldsIn(data: unknown): number {
  const open = [data];
  let count = 0;
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null) continue;
    const inner = Object.values(next);
    if (!Array.isArray(next)) count += inner.length;
    for (const one of inner) open.push(one);
  }
  return count;
}
