const second = 1000;

/** How long an event waits after its first, second and third failure. */
const waits = [second, 5 * second, 30 * second] as const;

/**
 * Milliseconds until an event that failed so often is tried again; nothing once it stays until a host replays it.
 * One that was never tried, behind another of its stream, is due as soon as it comes first.
 */
export const nextTryAfter = (tries: number): number | undefined => (tries === 0 ? 0 : waits[tries - 1]);
