const DAY_MS = 24 * 3_600_000;

/** The same time of day as it was due, on the first day on which the account may send again. */
export function nextTry(dueAt: string, resetsAt: string): string {
  const due = Date.parse(dueAt);
  const days = Math.max(1, Math.ceil((Date.parse(resetsAt) - due) / DAY_MS));
  return new Date(due + days * DAY_MS).toISOString();
}
