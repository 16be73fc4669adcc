import { ApiRefusal } from './client/api-refusal.js';
import { Problem } from './problem.js';

/** Runs a program: what a person can mend is one sentence on stderr and exit code 1, never a stack. */
export async function reported(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exitCode = 1;
  }
}

export function sentenceOf(error: unknown): string {
  if (error instanceof Problem || isAboutSettings(error)) return error.message;
  if (error instanceof ApiRefusal) return error.sentence;
  if (process.env['PARLEY_DEBUG'] && error instanceof Error) return error.stack ?? error.message;
  const what = error instanceof Error ? error.name : 'something';
  return `Something went wrong (${what}): run it again with PARLEY_DEBUG=1 to see where.`;
}

/** By its name: what reads settings is loaded only where it is needed. */
const isAboutSettings = (error: unknown): error is Error => error instanceof Error && error.name === 'SettingsError';
