/** Names of the moments at which a process may end with something half done. */
export type CrashPoint =
  | 'effect-not-committed'
  | 'effect-committed-not-acked'
  | 'published-not-checkpointed'
  | 'folded-not-committed'
  | 'rebuilt-not-switched';

/** Called at each such moment. Does nothing in production; a test ends the process, or throws, to see what remains. */
export type CrashAt = (point: CrashPoint) => void | Promise<void>;

export const neverCrash: CrashAt = () => undefined;
