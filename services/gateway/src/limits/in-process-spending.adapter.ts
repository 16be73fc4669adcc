import { type Allowance, type Expense, Spending, type Spent, windowAt } from './spending.js';

/** Counts in this process: each gateway lets so much through. */
export class InProcessSpending extends Spending {
  private window = -1;
  private readonly spent = new Map<string, number>();

  constructor(private readonly allowance: Allowance) {
    super();
  }

  override spend({ payer, cost, nowMs }: Expense): Promise<Spent> {
    const { number, resetSeconds } = windowAt(nowMs, this.allowance);
    this.turnTo(number);
    const before = this.spent.get(payer) ?? 0;
    const isAllowed = before + cost <= this.allowance.cost;
    if (isAllowed) this.spent.set(payer, before + cost);
    const remaining = this.allowance.cost - before - (isAllowed ? cost : 0);
    return Promise.resolve({ isAllowed, remaining, resetSeconds });
  }

  private turnTo(window: number): void {
    if (window === this.window) return;
    this.window = window;
    this.spent.clear();
  }
}
