import type { DomainError } from '@parley/kernel';

/** A row of a file by its number there, as a spreadsheet counts: the header is row 1. */
export type NumberedRow =
  | { readonly number: number; readonly cells: readonly string[] }
  /** One that could not be read; the others can. */
  | { readonly number: number; readonly refused: DomainError };

/** More columns than a table of people has. */
export const MOST_COLUMNS = 500;
