/** Attempts under one key that came to nothing yet: when each of the last was, and how many there were in a row. */
export type Attempts = { readonly recent: readonly number[]; readonly consecutive: number };

/** How many attempts a key has. */
export type Allowed = {
  readonly perMinute: number;
  /** After so many in a row it waits for an hour. */
  readonly inARow: number;
};

export const noAttempts: Attempts = { recent: [], consecutive: 0 };

/** NIST 800-63B: the most failures in a row for one address. */
export const MOST_CONSECUTIVE = 100;

const [MINUTE, HOUR] = [60_000, 3_600_000] as const;

/** How many seconds somebody has to wait before the next attempt; 0 where there is no need. */
export function secondsToWait(attempts: Attempts, { perMinute, inARow }: Allowed, now: number): number {
  const { recent: known, consecutive } = asOf(attempts, now);
  if (consecutive >= inARow) return 3600;
  const recent = known.filter((at) => at > now - MINUTE);
  const [oldest] = recent.slice(-perMinute);
  return recent.length < perMinute || oldest === undefined ? 0 : Math.ceil((oldest + MINUTE - now) / 1000);
}

export function afterAttempt(attempts: Attempts, now: number): Attempts {
  const { recent, consecutive } = asOf(attempts, now);
  return { recent: [...recent, now], consecutive: consecutive + 1 };
}

/** The last one was none. */
export const withoutLast = ({ recent, consecutive }: Attempts): Attempts => ({
  recent: recent.slice(0, -1),
  consecutive: Math.max(0, consecutive - 1),
});

/** What an hour ago was the last is forgotten. */
function asOf({ recent, consecutive }: Attempts, now: number): Attempts {
  const last = recent.at(-1) ?? -Infinity;
  if (last <= now - HOUR) return noAttempts;
  // The last stays, however old: it says when to forget.
  return { recent: recent.filter((at) => at > now - MINUTE || at === last), consecutive };
}
