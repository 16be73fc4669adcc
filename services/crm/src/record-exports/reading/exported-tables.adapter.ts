import type { ExportedRecords, ExportedType, StoredColumn } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { assertColumns, type Column, headersOf, shownColumns } from '../columns/column.js';
import type { Cell, Table } from '../writing/table.js';
import { CompanyPages } from './company-pages.adapter.js';
import { ContactPages } from './contact-pages.adapter.js';
import { DealPages } from './deal-pages.adapter.js';
import type { RecordPage, RecordPages } from './record-pages.js';

/** What is to be exported. */
export type Wanted = {
  readonly recordType: ExportedType;
  readonly records: ExportedRecords;
  readonly columns: readonly StoredColumn[] | null;
};

/** Records as rows, and how many there are at the beginning; null where they are too many to count at once. */
export type ExportedTable = Table & { readonly totalCount: number | null };

/** Records of every kind as tables, page by page, with what whoever asks may see at each page. */
@Injectable()
export class ExportedTables {
  constructor(
    private readonly contacts: ContactPages,
    private readonly companies: CompanyPages,
    private readonly deals: DealPages,
  ) {}

  /** @throws DomainError `invalid` `crm.record-export.column-unknown` and whatever the list refuses; `forbidden` `access.*` */
  open(wanted: Wanted, actor: Actor): Promise<ExportedTable> {
    switch (wanted.recordType) {
      case 'contact':
        return opened(this.contacts, wanted, actor);
      case 'company':
        return opened(this.companies, wanted, actor);
      case 'deal':
        return opened(this.deals, wanted, actor);
    }
  }
}

async function opened<View>(
  pages: RecordPages<View>,
  { records, columns: asked }: Wanted,
  actor: Actor,
): Promise<ExportedTable> {
  const { all, hidden } = await pages.columns(actor);
  assertColumns(all, asked ?? []);
  const columns = shownColumns(all, asked, hidden);
  const next = (after: string | undefined) => pages.page({ records, after }, actor);
  const first = await next(undefined);
  return { columns: headersOf(columns), totalCount: first.totalCount, rows: rowsFrom(first, columns, next) };
}

async function* rowsFrom<View>(
  first: RecordPage<View>,
  columns: readonly Column<View>[],
  next: (after: string | undefined) => Promise<RecordPage<View>>,
): AsyncGenerator<readonly Cell[]> {
  for (let page = first; ; page = await next(page.edges.at(-1)?.cursor)) {
    for (const { node } of page.edges) yield columns.map(({ cell }) => cell(node));
    if (!page.hasNextPage) return;
  }
}
