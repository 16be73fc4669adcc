/** A row as the driver gives it: whoever asked knows its columns, and parses it. */
export type Row = Readonly<Record<string, unknown>>;

/** Whatever runs SQL: a pool, or one connection inside a transaction. */
export type Queryable = {
  query(sql: string, values?: unknown[]): Promise<{ readonly rows: readonly Row[]; readonly rowCount: number | null }>;
};
