import { SettingsError } from '../settings/read-settings.js';
import type { Log } from '../logs/log.port.js';
import { NotForProduction } from './production-gate.js';

/** Says why a process ends: each thing that its host can mend as a sentence, anything else by its kind. */
export function sayWhy(log: Log, error: unknown): void {
  if (error instanceof SettingsError) return error.message.split('\n').forEach((sentence) => log.error(sentence));
  if (error instanceof NotForProduction) return error.problems.forEach((sentence) => log.error(sentence));
  log.error('The process could not start.', { error });
}

/** Whatever nobody expected ends the process: another one begins from what is stored. */
export function endOnSurprise(log: Log, end: (code: number) => void): void {
  for (const surprise of ['uncaughtException', 'unhandledRejection'] as const)
    process.once(surprise, (error: unknown) => {
      log.error('The process ends: something failed that nobody expected.', { kind: surprise, error });
      end(1);
    });
}
