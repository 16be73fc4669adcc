import type { Fields } from './allow-list.js';

/**
 * Structured entries. `what` is a constant sentence without data; data goes into fields, of which only those on the
 * allow-list are written. Organization, actor, correlation and trace are added to every entry.
 */
export abstract class Log {
  abstract debug(what: string, fields?: Fields): void;
  abstract info(what: string, fields?: Fields): void;
  abstract warn(what: string, fields?: Fields): void;
  abstract error(what: string, fields?: Fields): void;
}
