import type { z } from 'zod';

import { inputInvalid } from './rpc.errors.js';

/** Data from outside, as its schema reads it. @throws DomainError `invalid` `input.invalid` with every field. */
export function validated<Schema extends z.ZodType>(schema: Schema, data: unknown): z.infer<Schema> {
  const read = schema.safeParse(data);
  if (read.success) return read.data;
  throw inputInvalid(read.error.issues.map(({ path, code }) => ({ path: path.join('.'), code })));
}
