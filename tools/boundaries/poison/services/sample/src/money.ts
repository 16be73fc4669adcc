// must report: parley/money-is-not-a-number x4
export type Price = { readonly amountMinor: number; readonly currency: string };
export type Invoice = { readonly totalAmount: number | null };

export const add = (amount: number): string => String(amount);

export class Payment {
  readonly paidAmountMinor: number = 0;
}
