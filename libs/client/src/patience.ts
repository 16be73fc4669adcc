import { ApiRefusal, ApiUnreachable } from './api-errors.js';

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 30_000;
/** Who is told to come back later than this is told so. */
const LONGEST_WAIT_MS = 120_000;

/** How long to wait after so many failures in a row; a little uneven, so that clients don't come back together. */
export const pauseAfter = (failures: number, chance: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1)) * (0.5 + chance / 2);

/** Milliseconds after which the same may be sent again; nothing where that helps nobody. */
export function waitBefore(error: unknown, failures: number, isRepeatable: boolean): number | undefined {
  if (error instanceof ApiUnreachable)
    return isRepeatable ? withinReason(error.retryAfterSeconds, failures) : undefined;
  return error instanceof ApiRefusal && isPassing(error, isRepeatable)
    ? withinReason(error.extensions.retryAfterSeconds, failures)
    : undefined;
}

function isPassing({ extensions }: ApiRefusal, isRepeatable: boolean): boolean {
  const { kind, retryable, retryAfterSeconds } = extensions;
  // Nothing was done yet. A limit that doesn't say when it ends ends next month.
  if (kind === 'LIMITED') return retryable && retryAfterSeconds !== null;
  return retryable && isRepeatable;
}

function withinReason(seconds: number | null, failures: number): number | undefined {
  if (seconds === null) return pauseAfter(failures, Math.random());
  return seconds * 1000 <= LONGEST_WAIT_MS ? seconds * 1000 : undefined;
}

export type Patience = {
  /** Whether it may be sent again although it may have been done: a query, or a command with a key. */
  readonly isRepeatable: boolean;
  readonly wait: (milliseconds: number) => Promise<void>;
};

/** Tries again as long as that may help. */
export async function patiently<Answer>(attempt: () => Promise<Answer>, { isRepeatable, wait }: Patience) {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      const pause = failures < ATTEMPTS ? waitBefore(error, failures, isRepeatable) : undefined;
      if (pause === undefined) throw error;
      await wait(pause);
    }
  }
}
