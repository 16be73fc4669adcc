import type { Fields } from './allow-list.js';
import { Log } from './log.port.js';

type Entry = { readonly severity: 'debug' | 'info' | 'warn' | 'error'; readonly what: string; readonly fields: Fields };

/** Keeps entries instead of writing them, for tests that ask what was logged. */
export class SilentLog extends Log {
  readonly entries: Entry[] = [];

  debug(what: string, fields: Fields = {}): void {
    this.entries.push({ severity: 'debug', what, fields });
  }

  info(what: string, fields: Fields = {}): void {
    this.entries.push({ severity: 'info', what, fields });
  }

  warn(what: string, fields: Fields = {}): void {
    this.entries.push({ severity: 'warn', what, fields });
  }

  error(what: string, fields: Fields = {}): void {
    this.entries.push({ severity: 'error', what, fields });
  }
}
