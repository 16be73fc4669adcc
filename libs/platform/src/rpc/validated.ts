import { z } from 'zod';

import { inputInvalid } from './rpc.errors.js';

type Field = { readonly path: string; readonly code: string };

/** Data from outside, as its schema reads it. @throws DomainError `invalid` `input.invalid` with every field. */
export function validated<Schema extends z.ZodType>(schema: Schema, data: unknown): z.infer<Schema> {
  const read = schema.safeParse(data);
  const fields = read.success
    ? [...unwritable(read.data, '')]
    : read.error.issues.map(({ path, code }) => ({ path: path.join('.'), code }));
  if (!read.success || fields.length > 0) throw inputInvalid(fields);
  return read.data;
}

/** A command's key: 1 to 255 characters. */
const key = z.object({ idempotencyKey: z.string().min(1).max(255).optional() });

/** @throws DomainError `invalid` `input.invalid` */
export const validatedKey = (idempotencyKey: string | undefined): string | undefined =>
  validated(key, { idempotencyKey }).idempotencyKey;

/** Texts that are no Unicode, or hold a zero: no database and no canonical form takes them. */
function* unwritable(value: unknown, path: string): Generator<Field> {
  if (typeof value === 'string' && (!value.isWellFormed() || value.includes('\0'))) yield { path, code: 'text' };
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* unwritable(inner, path === '' ? name : `${path}.${name}`);
}
