/** How much cost a principal may spend per window. */
export type Allowance = { readonly cost: number; readonly windowSeconds: number };

export const defaultAllowance: Allowance = { cost: 60_000, windowSeconds: 60 };

export type Spent = {
  readonly isAllowed: boolean;
  readonly remaining: number;
  /** Until the window ends. */
  readonly resetSeconds: number;
};

/** What an operation costs whom, and when. */
export type Expense = { readonly payer: string; readonly cost: number; readonly nowMs: number };

/** Counts what each principal spends in a fixed window of time; what is refused costs nothing. */
export abstract class Spending {
  abstract spend(expense: Expense): Promise<Spent>;
}

/** The window an instant lies in, and how long that still lasts. */
export function windowAt(nowMs: number, { windowSeconds }: Allowance): { number: number; resetSeconds: number } {
  const seconds = Math.floor(nowMs / 1000);
  return { number: Math.floor(seconds / windowSeconds), resetSeconds: windowSeconds - (seconds % windowSeconds) };
}

/** The headers of draft-ietf-httpapi-ratelimit-headers, and what the operation itself cost. */
export const spendingHeaders = (
  cost: number,
  spent: Spent,
  allowance: Allowance,
): Readonly<Record<string, string>> => ({
  RateLimit: `"cost";r=${spent.remaining};t=${spent.resetSeconds}`,
  'RateLimit-Policy': `"cost";q=${allowance.cost};w=${allowance.windowSeconds}`,
  'Query-Cost': String(cost),
  'Query-Cost-Remaining': String(spent.remaining),
});
