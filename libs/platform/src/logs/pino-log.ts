import { trace } from '@opentelemetry/api';
import { pino, type DestinationStream, type Logger } from 'pino';

import { redacted, type Fields } from './allow-list.js';
import { currentLogContext } from './log-context.js';
import { Log } from './log.port.js';

export type LogOptions = {
  readonly service: string;
  readonly level: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Standard output if absent. */
  readonly to?: DestinationStream;
};

/** JSON lines with UTC time, service, organization, actor, correlation and trace. */
export class PinoLog extends Log {
  private readonly logger: Logger;

  constructor({ service, level, to }: LogOptions) {
    super();
    const options = {
      level,
      base: { service },
      messageKey: 'what',
      formatters: { level: (label: string) => ({ severity: label }) },
      // The machine's clock, not the clock port: an entry says when it was written.
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: ambientFields,
    };
    this.logger = to ? pino(options, to) : pino(options);
  }

  debug(what: string, fields: Fields = {}): void {
    this.logger.debug(redacted(fields), what);
  }

  info(what: string, fields: Fields = {}): void {
    this.logger.info(redacted(fields), what);
  }

  warn(what: string, fields: Fields = {}): void {
    this.logger.warn(redacted(fields), what);
  }

  error(what: string, fields: Fields = {}): void {
    this.logger.error(redacted(fields), what);
  }
}

function ambientFields(): Fields {
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  return { ...currentLogContext(), ...(traceId && { traceId }) };
}
