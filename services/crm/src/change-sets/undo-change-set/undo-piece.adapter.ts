import type { CompanyEvent, ContactEvent, DealEvent, JobTrouble } from '@parley/contracts';
import type { Folded } from '@parley/eventsourcing';
import type { EntityManager } from '@mikro-orm/postgresql';

import {
  type CompanyVersionRow,
  companyVersions,
} from '../../companies/company-versions/company-versions.projection.js';
import { type Company, evolve as evolveCompany, initialCompany } from '../../companies/company.js';
import { deleteCompany } from '../../companies/delete-company/delete-company.js';
import { restoreCompany as outOfBinCompany } from '../../companies/restore-company/restore-company.js';
import {
  type ContactVersionRow,
  contactVersions,
} from '../../contacts/contact-versions/contact-versions.projection.js';
import { type Contact, evolve as evolveContact, initialContact } from '../../contacts/contact.js';
import { deleteContact } from '../../contacts/delete-contact/delete-contact.js';
import { restoreContact as outOfBinContact } from '../../contacts/restore-contact/restore-contact.js';
import { type DealVersionRow, dealVersions } from '../../deals/deal-versions/deal-versions.projection.js';
import { type Deal, evolve as evolveDeal, initialDeal } from '../../deals/deal.js';
import { deleteDeal } from '../../deals/delete-deal/delete-deal.js';
import { restoreDeal as outOfBinDeal } from '../../deals/restore-deal/restore-deal.js';
import type { Piece } from '../../jobs/advance-job.js';
import type { Stage } from '../../pipelines/stage.js';
import { restorableOfCompany, restoreCompany } from '../restore-company.js';
import { restorableOfContact, restoreContact } from '../restore-contact.js';
import { restorableOfDeal, restoreDeal } from '../restore-deal.js';
import { type Occasion, undoOf, type Undone } from './undo-records.adapter.js';

const undoContacts = undoOf({
  ...{ type: 'contact', category: 'crm.contact', fold: { initial: initialContact, evolve: evolveContact } },
  ...{
    remove: (contactId: string, contact: Contact) => deleteContact({ contactId }, contact),
    takeOut: (contactId: string, contact: Contact) => outOfBinContact({ contactId }, contact),
    isThere: ({ status }: Contact) => status !== 'unknown',
  },
  ...{
    versionAfter: (row: ContactVersionRow | null, event: Folded<ContactEvent>) => contactVersions.evolve(row, event),
    restorable: restorableOfContact,
  },
});

const undoCompanies = undoOf({
  ...{ type: 'company', category: 'crm.company', fold: { initial: initialCompany, evolve: evolveCompany } },
  ...{
    remove: (companyId: string, company: Company) => deleteCompany({ companyId }, company),
    takeOut: (companyId: string, company: Company) => outOfBinCompany({ companyId }, company),
    isThere: ({ status }: Company) => status !== 'unknown',
  },
  ...{
    versionAfter: (row: CompanyVersionRow | null, event: Folded<CompanyEvent>) => companyVersions.evolve(row, event),
    restorable: restorableOfCompany,
  },
});

const undoDeals = undoOf({
  ...{ type: 'deal', category: 'crm.deal', fold: { initial: initialDeal, evolve: evolveDeal } },
  ...{
    remove: (dealId: string, deal: Deal) => deleteDeal({ dealId }, deal),
    takeOut: (dealId: string, deal: Deal) => outOfBinDeal({ dealId }, deal),
    isThere: ({ status }: Deal) => status !== 'unknown',
  },
  ...{
    versionAfter: (row: DealVersionRow | null, event: Folded<DealEvent>) => dealVersions.evolve(row, event),
    restorable: restorableOfDeal,
  },
});

/** The streams of records that can be undone: a category and the id of one. */
const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const undoable = `stream_id ~ '^crm\\.(company|contact|deal)-${uuid}$'`;

const touchedSql = (columns: string) =>
  `select ${columns} from crm.events where change_set_id = ? and stream_id > ? and ${undoable}`;

/** How many records a change set touched. */
export async function touchedCount(em: EntityManager, changeSetId: string): Promise<number> {
  const sql = touchedSql('count(distinct stream_id)::int as count');
  const [row] = await em.execute<{ readonly count: number }[]>(sql, [changeSetId, '']);
  return row?.count ?? 0;
}

export type UndoPiece = Occasion & { readonly em: EntityManager; readonly after: string };

/** Undoes what comes next of a change set, in the order of its streams. */
export async function undoPiece({ em, after, ...occasion }: UndoPiece, limit: number): Promise<Omit<Piece, 'jobId'>> {
  const sql = `${touchedSql('stream_id as "streamId"')} group by stream_id order by stream_id limit ${limit}`;
  const rows = await em.execute<{ readonly streamId: string }[]>(sql, [occasion.changeSetId, after]);
  const streams = rows.map(({ streamId }) => streamId);
  const idsOf = (category: string) =>
    streams.filter((one) => one.startsWith(`${category}-`)).map((one) => one.slice(category.length + 1));

  const stages = await stagesOf(em);
  const companies = await undoCompanies(idsOf('crm.company'), restoreCompany, occasion);
  const contacts = await undoContacts(idsOf('crm.contact'), restoreContact, occasion);
  const restore: Parameters<typeof undoDeals>[1] = (restoring, deal) => restoreDeal({ ...restoring, stages }, deal);
  const deals = await undoDeals(idsOf('crm.deal'), restore, occasion);
  const last = streams.at(-1);
  return {
    ...together(companies, contacts, deals),
    next: last !== undefined && streams.length === limit ? { after: last } : null,
  };
}

const together = (...parts: readonly Undone[]): Undone => ({
  doneCount: parts.reduce((sum, { doneCount }) => sum + doneCount, 0),
  failedCount: parts.reduce((sum, { failedCount }) => sum + failedCount, 0),
  troubles: parts.flatMap(({ troubles }): readonly JobTrouble[] => troubles),
});

const stagesSql = `
  select stage ->> 'id' as id, pipeline_id as "pipelineId", stage ->> 'key' as key, stage ->> 'kind' as kind,
         stage -> 'name' as name
    from crm.pipeline cross join jsonb_array_elements(stages) as listed (stage)`;

async function stagesOf(em: EntityManager): Promise<ReadonlyMap<string, Stage>> {
  const stages = await em.execute<Stage[]>(stagesSql);
  return new Map(stages.map((stage) => [stage.id, stage]));
}
