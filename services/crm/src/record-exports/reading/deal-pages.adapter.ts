import { ListCompanies, ListContacts, ListDeals, ListPipelines } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { DealListQuery } from '../../deals/deal-board/deal-list.query.js';
import { hiddenOf } from '../../fields/hidden.js';
import { dealColumns, type NamedDeal, valueOfDeal } from '../columns/deal-columns.js';
import { ownColumns } from '../columns/own-columns.js';
import { AskersSight } from './askers-sight.adapter.js';
import { NamesOfDeals } from './names-of-deals.adapter.js';
import { type Asked, oldestFirst, pageAfter, type RecordPages } from './record-pages.js';

@Injectable()
export class DealPages implements RecordPages<NamedDeal> {
  constructor(
    private readonly list: DealListQuery,
    private readonly sight: AskersSight,
    private readonly names: NamesOfDeals,
  ) {}

  columns = async (actor: Actor) => {
    const deals = await this.sight.reach(ListDeals, actor);
    const contacts = await this.sight.reach(ListContacts, actor);
    const fields = (await this.sight.fields('deal', actor)).filter(({ isBuiltIn }) => isBuiltIn);
    const hidden = [
      ...hiddenOf(deals, 'deals:read'),
      ...(hiddenOf(contacts, 'contacts:read').includes('name') ? ['contactName'] : []),
    ];
    return { all: [...dealColumns, ...ownColumns(fields, valueOfDeal)], hidden };
  };

  page = async ({ records: { dealFilter: filter }, after }: Asked, actor: Actor) => {
    const deals = await this.sight.reach(ListDeals, actor);
    const contacts = await this.sight.reach(ListContacts, actor);
    const companies = await this.sight.reach(ListCompanies, actor);
    await this.sight.reach(ListPipelines, actor);
    const input = { page: pageAfter(after), filter, orderBy: [...oldestFirst] };
    const { edges, ...page } = await this.list.answer(input, actor, deals);
    const named = await this.names.named(
      edges.map(({ node }) => node),
      { actor, contacts, companies },
    );
    return { ...page, edges: edges.map(({ cursor, node }) => ({ cursor, node: named(node) })) };
  };
}
