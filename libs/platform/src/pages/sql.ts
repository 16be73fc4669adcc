/** An instant as contracts write it. */
export const iso = (column: string): string => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Ids as one bound value: an array literal of UUIDs that a contract has validated. */
export const uuids = (ids: readonly string[]): string => `{${ids.join(',')}}`;
