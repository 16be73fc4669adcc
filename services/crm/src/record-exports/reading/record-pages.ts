import type { ExportedRecords } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

import type { Column } from '../columns/column.js';

/** So many records are read at once. */
export const PAGE = 500;

/** The first ones first, so that whatever comes or changes meanwhile moves none of the others. */
export const oldestFirst = [{ field: 'createdAt', direction: 'asc' }] as const;

/** Records in clear with the place of each among all, as a list answers them. */
export type RecordPage<View> = {
  readonly edges: readonly { readonly cursor: string; readonly node: View }[];
  readonly hasNextPage: boolean;
  readonly totalCount: number | null;
};

/** Which of them, as a list is asked. */
export type Asked = { readonly records: ExportedRecords; readonly after: string | undefined };

/** Records of one kind, as somebody sees them. */
export type RecordPages<View> = {
  readonly columns: (actor: Actor) => Promise<Seen<View>>;
  readonly page: (asked: Asked, actor: Actor) => Promise<RecordPage<View>>;
};

/** All columns that there are, and the fields of a record that a rule hides. */
export type Seen<View> = { readonly all: readonly Column<View>[]; readonly hidden: readonly string[] };

/** How many are asked for, and after which. */
export const pageAfter = (after: string | undefined) => ({ first: PAGE, ...(after !== undefined && { after }) });
