import type { SqlValue } from './connection.js';

const escaped = (text: string) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`;

const element = (value: SqlValue): string => {
  if (value === null) return 'NULL';
  return typeof value === 'string' ? escaped(value) : String(value);
};

/** A PostgreSQL array as text, so that every connection passes it on alike. */
export const sqlArray = (values: readonly SqlValue[]): string => `{${values.map(element).join(',')}}`;
