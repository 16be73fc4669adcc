/** What a cell can hold: a text, a number, yes or no, or nothing. */
export type Cell = string | number | boolean | null;

/** Rows that come one by one, a cell for each column. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: AsyncIterable<readonly Cell[]>;
};

/** What a table can be written as. */
export const tableFormats = ['csv', 'xlsx', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];
