import type { ContactEvent, DealEvent, JobTrouble } from '@parley/contracts';
import type { Folded } from '@parley/eventsourcing';
import type { EntityManager } from '@mikro-orm/postgresql';

import {
  type ContactVersionRow,
  contactVersions,
} from '../../contacts/contact-versions/contact-versions.projection.js';
import { evolve as evolveContact, initialContact } from '../../contacts/contact.js';
import { type DealVersionRow, dealVersions } from '../../deals/deal-versions/deal-versions.projection.js';
import { evolve as evolveDeal, initialDeal } from '../../deals/deal.js';
import type { Piece } from '../../jobs/advance-job.js';
import type { Stage } from '../../pipelines/stage.js';
import { restorableOfContact, restoreContact } from '../restore-contact.js';
import { restorableOfDeal, restoreDeal } from '../restore-deal.js';
import { type Occasion, undoOf, type Undone } from './undo-records.adapter.js';

const undoContacts = undoOf({
  ...{ type: 'contact', category: 'crm.contact', fold: { initial: initialContact, evolve: evolveContact } },
  ...{
    versionAfter: (row: ContactVersionRow | null, event: Folded<ContactEvent>) => contactVersions.evolve(row, event),
    restorable: restorableOfContact,
  },
});

const undoDeals = undoOf({
  ...{ type: 'deal', category: 'crm.deal', fold: { initial: initialDeal, evolve: evolveDeal } },
  ...{
    versionAfter: (row: DealVersionRow | null, event: Folded<DealEvent>) => dealVersions.evolve(row, event),
    restorable: restorableOfDeal,
  },
});

/** The streams of records that can be undone: a category and the id of one. */
const uuid = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const undoable = `stream_id ~ '^crm\\.(contact|deal)-${uuid}$'`;

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
  const contacts = await undoContacts(idsOf('crm.contact'), restoreContact, occasion);
  const restore: Parameters<typeof undoDeals>[1] = (restoring, deal) => restoreDeal({ ...restoring, stages }, deal);
  const deals = await undoDeals(idsOf('crm.deal'), restore, occasion);
  const last = streams.at(-1);
  return {
    ...together(contacts, deals),
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
