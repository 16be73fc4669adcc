import { DomainError } from '@parley/kernel';
import { UnknownEventVersion } from '@parley/contracts';
import { z } from 'zod';

/** A word for what an effect threw. Messages of errors stay out: they may quote what somebody wrote. */
export function problemOf(error: unknown): string {
  if (error instanceof DomainError) return error.code;
  if (error instanceof UnknownEventVersion) return 'eventsourcing.unknown-version';
  if (error instanceof z.ZodError) return 'eventsourcing.bad-data';
  return error instanceof Error ? error.name : 'unknown';
}
