import { z } from 'zod';

/** ISO 4217 exponents of the currencies in use, and of the stablecoins: minor units per unit are 10^exponent. */
export const currencyExponents = {
  USD: 2,
  EUR: 2,
  GBP: 2,
  RUB: 2,
  KZT: 2,
  UAH: 2,
  JPY: 0,
  KWD: 3,
  USDT: 6,
  USDC: 6,
} as const;

export const currencyCode = z.enum(Object.keys(currencyExponents));

/** An amount in minor units as a decimal integer string: `{ amountMinor: "1250", currency: "EUR" }` is 12.50 euro. */
export const money = z.object({ amountMinor: z.string().regex(/^-?(0|[1-9]\d{0,30})$/), currency: currencyCode });

export type Money = z.infer<typeof money>;
