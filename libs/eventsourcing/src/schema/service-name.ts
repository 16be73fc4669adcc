/** A service as its schema and roles are called: part of SQL text, so nothing but these characters. */
const pattern = /^[a-z][a-z0-9_]{0,40}$/;

export function serviceName(name: string): string {
  if (!pattern.test(name)) throw new Error(`Not a service's name: ${name}`);
  return name;
}

/** An identifier in SQL text that isn't a parameter: a table, a column, a role. */
export const identifier = serviceName;

/**
 * SQL written once for every service: `{service}` is its schema and the first part of its roles, `{iso:x}` an instant as the
 * envelope writes it, `{ms:x}` the same in milliseconds.
 */
export const forService = (service: string, sql: string): string =>
  sql
    .replaceAll('{service}', serviceName(service))
    .replaceAll('{tenant}', currentTenant)
    .replaceAll(/\{iso:([\w.]+)\}/g, `to_char($1 at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)
    .replaceAll(/\{ms:([\w.]+)\}/g, '(extract(epoch from $1) * 1000)::bigint');

/** The tenant of this transaction, looked up once per statement; null, and so no row, where none was set. */
const currentTenant = `(select nullif(current_setting('app.tenant', true), '')::uuid)`;

/** A literal in SQL text. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
