// must report: parley/money-is-not-a-number x3
import { z } from 'zod';

export const price = z.object({ amountMinor: z.number().int() });
export const total = z.object({ totalAmount: z.int().optional() });
export const fee = z.object({ feeAmount: z.coerce.number() });
