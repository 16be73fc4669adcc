import { AsyncLocalStorage } from 'node:async_hooks';

/** Who and what a log entry is about. Ambient for logs alone: code that decides takes its actor as an argument. */
export type LogContext = {
  readonly tenantId?: string;
  readonly actor?: string;
  readonly correlationId?: string;
};

const storage = new AsyncLocalStorage<LogContext>();

/** Runs `work` so that every log entry in it names that organization, actor and correlation. */
export const inLogContext = <Result>(context: LogContext, work: () => Result): Result => storage.run(context, work);

export const currentLogContext = (): LogContext => storage.getStore() ?? {};
