/** How much cost a principal may spend per window. */
export type Allowance = { readonly cost: number; readonly windowSeconds: number };

export const defaultAllowance: Allowance = { cost: 60_000, windowSeconds: 60 };

export type Spent = {
  readonly isAllowed: boolean;
  readonly remaining: number;
  /** Until the window ends. */
  readonly resetSeconds: number;
};

/** Counts what each principal spends in a fixed window of time. */
export class Spending {
  private window = -1;
  private readonly spent = new Map<string, number>();

  constructor(private readonly allowance: Allowance) {}

  spend(principal: string, cost: number, nowMs: number): Spent {
    const seconds = Math.floor(nowMs / 1000);
    this.turnTo(Math.floor(seconds / this.allowance.windowSeconds));
    const total = (this.spent.get(principal) ?? 0) + cost;
    const isAllowed = total <= this.allowance.cost;
    if (isAllowed) this.spent.set(principal, total);
    return {
      isAllowed,
      remaining: Math.max(0, this.allowance.cost - (this.spent.get(principal) ?? 0)),
      resetSeconds: this.allowance.windowSeconds - (seconds % this.allowance.windowSeconds),
    };
  }

  private turnTo(window: number): void {
    if (window === this.window) return;
    this.window = window;
    this.spent.clear();
  }
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
