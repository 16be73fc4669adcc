/** The calendar month, in UTC, that an instant falls into: `2026-11`. */
export const periodOf = (instant: string): string => instant.slice(0, 'YYYY-MM'.length);

/** When the next period begins, as an instant. */
export function endOf(period: string): string {
  const [year = 0, month = 0] = period.split('-').map(Number);
  return new Date(Date.UTC(year, month, 1)).toISOString();
}
