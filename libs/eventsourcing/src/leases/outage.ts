/**
 * Lost connections, lost races, too few resources, operators' doings, and a transaction that took too long or waited too
 * long for us: beginnings of SQLSTATE of what passes by itself.
 */
const passing = ['08', '25P03', '25P04', '40', '53', '55', '57', '58'];

/**
 * What a pool says when it had no connection in time, and a connection that was lost: neither has a code of its own,
 * and the query may stand before it.
 */
const withoutConnection = [
  'timeout exceeded when trying to connect',
  'Connection terminated due to connection timeout',
  'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable',
];

/** Whether trying again may help although nothing else changes. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (withoutConnection.some((said) => error.message.endsWith(said)) || 'syscall' in error) return true;
  const code = 'code' in error ? String(error.code) : '';
  return passing.some((state) => code.startsWith(state));
}
