import { clearOr, type DealView, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { CompaniesByIdsQuery } from '../../companies/company-list/companies-by-ids.query.js';
import { ContactsByIdsQuery } from '../../contacts/contact-list/contacts-by-ids.query.js';
import { PipelineListQuery } from '../../pipelines/pipeline-list/pipeline-list.query.js';
import type { NamedDeal } from '../columns/deal-columns.js';

/** Who asks, and whose contacts and companies they reach. */
export type Asker = { readonly actor: Actor; readonly contacts: Reach; readonly companies: Reach };

type Named = { readonly id: string; readonly name: string | null };

const namesOf = (items: readonly (Named | null)[]): ReadonlyMap<string, string | null> =>
  new Map(items.flatMap((item) => (item ? [[item.id, item.name] as const] : [])));

/** What those are called that deals name; nothing of whom whoever asks may not see. */
@Injectable()
export class NamesOfDeals {
  constructor(
    private readonly contacts: ContactsByIdsQuery,
    private readonly companies: CompaniesByIdsQuery,
    private readonly pipelines: PipelineListQuery,
  ) {}

  async named(deals: readonly DealView[], { actor, ...reach }: Asker): Promise<(deal: DealView) => NamedDeal> {
    const contactIds = [...new Set(deals.map(({ contactId }) => contactId))];
    const companyIds = [...new Set(deals.flatMap(({ companyId }) => companyId ?? []))];
    const contacts = await this.contacts.answer({ ids: contactIds }, actor, reach.contacts);
    const companies = await this.companies.answer({ ids: companyIds }, actor, reach.companies);
    const pipelines = await this.pipelines.answer({}, actor);

    const contactNames = new Map(contacts.items.map((one, at) => [contactIds[at], one && clearOr(one.name, null)]));
    const companyNames = namesOf(companies.items);
    const pipelineNames = namesOf(pipelines.items.map(({ id, name }) => ({ id, name: name.en })));
    return (deal) => ({
      ...deal,
      contactName: contactNames.get(deal.contactId) ?? null,
      companyName: (deal.companyId !== null && companyNames.get(deal.companyId)) || null,
      pipelineName: pipelineNames.get(deal.pipelineId) ?? null,
    });
  }
}
