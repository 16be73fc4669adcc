import { z } from 'zod';

import { currencyCode } from './calendar.js';

/** An amount in the smallest unit of its currency, as a decimal integer of at most 16 digits. */
export const amountMinor = z.string().regex(/^(0|-?[1-9]\d{0,15})$/);

/** An amount of money: `{ amountMinor: "4050", currency: "EUR" }` are 40.50 euro. */
export const money = z.object({ amountMinor, currency: currencyCode });

/** An amount that is owed or worth something: none below zero. */
export const worth = money.refine((given) => !given.amountMinor.startsWith('-'), 'below zero');

/** The same as it is stored: in a currency that is no longer known it can still be read. */
export const storedMoney = z.object({ amountMinor: z.string(), currency: z.string() });

export type Money = z.infer<typeof storedMoney>;
