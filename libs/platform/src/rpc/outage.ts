/** Lost connections, lost races, too few resources, operators' doings: classes of SQLSTATE that pass by themselves. */
const passing = ['08', '40', '53', '55', '57', '58'];

/** What a pool says when none of its connections became free in time. It has no code of its own. */
const POOL_IS_FULL = 'timeout exceeded when trying to connect';

/** Whether trying again may help although nothing else changes. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.message === POOL_IS_FULL || 'syscall' in error) return true;
  return 'code' in error && typeof error.code === 'string' && passing.includes(error.code.slice(0, 2));
}
