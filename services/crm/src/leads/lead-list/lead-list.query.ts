import { type InputOf, leadView, type LeadView, ListLeads, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  containing,
  everything,
  type Listing,
  ListQuestion,
  TenantDatabase,
  withinReach,
} from '@parley/platform';

import { withColumns } from '../../custom-fields/asked-values.adapter.js';
import { FieldDirectory } from '../../custom-fields/field-directory/field-directory.port.js';
import { assertAskable, searchable } from '../../fields/asked-fields.adapter.js';
import { shownLead } from '../../fields/hidden.js';
import { unspaced } from '../../search/unspaced.js';
import { joinDeal, leadColumns, leadJson } from './lead-view.table.js';

const listing: Listing<LeadView> = {
  node: leadJson,
  view: leadView,
  from: `from crm.lead l ${joinDeal}`,
  columns: leadColumns,
  id: { sql: 'l.lead_id', type: 'uuid' },
  usual: { field: 'changedAt', direction: 'desc' },
};

/** What a search looks into. */
const texts = { name: 'l.name', phone: 'l.phone', mail: 'l.mail' };

@Answers(ListLeads)
export class LeadListQuery implements Answerer<typeof ListLeads> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly fields: FieldDirectory,
  ) {}

  async answer({ search, ...input }: InputOf<typeof ListLeads>, actor: Actor, reach: Reach) {
    assertAskable(input, reach, 'leads:read');
    const found = search?.trim() ? containing(unspaced(search), ...searchable(texts, reach, 'leads:read')) : everything;
    const values = await this.fields.asked(actor.tenantId, 'lead', { filter: input.filter, alias: 'l' });
    const asked = { ...input, filter: values.filter };
    const question = new ListQuestion(withColumns(listing, values), asked, allOf([found, withinReach(reach, 'l')]));
    const page = await question.read(this.database, actor);
    return { ...page, edges: page.edges.map((edge) => ({ ...edge, node: shownLead(edge.node, reach) })) };
  }
}
