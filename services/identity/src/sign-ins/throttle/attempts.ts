/** Failed attempts at one address: when each was, and how many there were in a row. */
export type Attempts = { readonly recent: readonly number[]; readonly consecutive: number };

export const noAttempts: Attempts = { recent: [], consecutive: 0 };

/** NIST 800-63B: the most failures in a row for one address. */
export const MOST_CONSECUTIVE = 100;

const MINUTE = 60_000;

/** How many seconds somebody has to wait before the next attempt; 0 where there is no need. */
export function secondsToWait(attempts: Attempts, perMinute: number, now: number): number {
  const recent = attempts.recent.filter((at) => at > now - MINUTE);
  if (attempts.consecutive >= MOST_CONSECUTIVE) return 3600;
  const [oldest] = recent.slice(-perMinute);
  return recent.length < perMinute || oldest === undefined ? 0 : Math.ceil((oldest + MINUTE - now) / 1000);
}

export const afterFailure = ({ recent, consecutive }: Attempts, now: number): Attempts => ({
  recent: [...recent.filter((at) => at > now - MINUTE), now],
  consecutive: consecutive + 1,
});
