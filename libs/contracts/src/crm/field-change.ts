import { z } from 'zod';

/**
 * What became of one field: its values as texts before and after, none where it is empty. What names a thing is its id,
 * an instant RFC 3339, a number its decimals.
 */
export const fieldChange = z.object({ field: z.string(), before: z.array(z.string()), after: z.array(z.string()) });

export type FieldChange = z.infer<typeof fieldChange>;
