import { createHash } from 'node:crypto';

import { z } from 'zod';

import { cursorInvalid } from './page.errors.js';
import type { Column } from './where.js';

/** One key of an order as the database reads it. */
export type KeyColumn = Column & { readonly isDescending: boolean };

/** Where a row stands in an order: opaque, and of use in that order alone. */
export const cursorOf = (place: readonly string[], keys: readonly KeyColumn[]): string =>
  Buffer.from(JSON.stringify([orderOf(keys), ...place])).toString('base64url');

/** @throws DomainError `invalid` `page.cursor` for what is no cursor, or one of another list or order */
export function placeOf(cursor: string, keys: readonly KeyColumn[]): readonly string[] {
  try {
    const place = z.tuple([z.literal(orderOf(keys))], z.string());
    const [, ...read] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return z
      .array(z.string())
      .length(keys.length)
      .parse(read)
      .map((text, index) => formOf(keys[index]).parse(text));
  } catch {
    throw cursorInvalid();
  }
}

/** Names an order without telling what it is made of. */
function orderOf(keys: readonly KeyColumn[]): string {
  const spelt = keys.map(({ sql, isDescending }) => `${sql} ${isDescending ? 'desc' : 'asc'}`);
  return createHash('sha256').update(spelt.join(', ')).digest('base64url').slice(0, 8);
}

const forms: Readonly<Record<Column['type'], z.ZodType<string>>> = {
  uuid: z.uuid(),
  'uuid[]': z.never(),
  'text[]': z.never(),
  text: z.string().regex(/^[^\0]{0,4096}$/),
  timestamptz: z
    .string()
    .regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/)
    .refine((text) => !Number.isNaN(Date.parse(text.replace(/([+-]\d\d)$/, '$1:00')))),
  boolean: z.enum(['true', 'false']),
  bigint: z.string().regex(/^-?\d{1,18}$/),
  numeric: z.string().regex(/^-?\d+(\.\d+)?$/),
};

const formOf = (key: KeyColumn | undefined) => forms[key?.type ?? 'uuid'];
