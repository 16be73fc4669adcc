import pg from 'pg';

/** Lost connections, lost races, too few resources, operators' doings: classes of errors that pass by themselves. */
const passing = ['08', '40', '53', '55', '57', '58'];

/** Whether trying again may help although nothing else changes. */
export function isOutage(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return passing.includes(error.code?.slice(0, 2) ?? '');
  return error instanceof Error && 'code' in error && 'syscall' in error;
}
