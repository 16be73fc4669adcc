/** Values that PostgreSQL's `text` and `jsonb` refuse: a NUL, and halves of surrogate pairs. */
const clean = (text: string): string =>
  text.isWellFormed() && !text.includes('\u0000') ? text : text.replaceAll(/\p{Surrogate}|\u0000/gu, '\uFFFD');

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A row's value as JSON that every column type takes: whoever wrote a message chose its characters, not we. */
export function storable(value: unknown): unknown {
  if (typeof value === 'string') return clean(value);
  if (typeof value === 'bigint') return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(storable);
  if (isRecord(value)) return Object.fromEntries(Object.entries(value).map(([key, of]) => [clean(key), storable(of)]));
  return value ?? null;
}
