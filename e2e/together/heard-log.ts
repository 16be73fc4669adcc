import { Log, PinoLog } from '@parley/platform';

type Fields = NonNullable<Parameters<Log['debug']>[1]>;

type Severity = 'debug' | 'info' | 'warn' | 'error';

/** Writes as an installation does, and keeps beside it what it was given. */
export class HeardLog extends Log {
  readonly entries: { readonly what: string; readonly fields: Fields }[] = [];
  readonly lines: string[] = [];
  private readonly log = new PinoLog({
    ...{ service: 'together', level: 'debug' },
    to: { write: (line) => void this.lines.push(line) },
  });

  debug(what: string, fields: Fields = {}): void {
    this.say('debug', what, fields);
  }

  info(what: string, fields: Fields = {}): void {
    this.say('info', what, fields);
  }

  warn(what: string, fields: Fields = {}): void {
    this.say('warn', what, fields);
  }

  error(what: string, fields: Fields = {}): void {
    this.say('error', what, fields);
  }

  private say(severity: Severity, what: string, fields: Fields): void {
    this.entries.push({ what, fields });
    this.log[severity](what, fields);
  }
}
