import { type InputOf, NotesByIds, type NoteView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';

import { ReachedRecords } from '../../records/reached-records.adapter.js';
import { onReachedRecords } from '../../records/record.table.js';
import { noteJson } from './note-view.table.js';

const sql = (reached: string) => `
  select ${noteJson} as note
    from unnest(?::uuid[]) with ordinality as asked (id, n_th)
    left join crm.note n on n.note_id = asked.id and n.deleted_at is null and ${reached}
   order by asked.n_th`;

@Answers(NotesByIds)
export class NotesByIdsQuery implements Answerer<typeof NotesByIds> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly records: ReachedRecords,
  ) {}

  async answer({ ids }: InputOf<typeof NotesByIds>, actor: Actor) {
    const { where, values } = onReachedRecords('n', await this.records.readable(actor));
    const rows = await this.database.inTenant(actor, (em) =>
      em.execute<{ readonly note: NoteView | null }[]>(sql(where), [uuids(ids), ...values]),
    );
    return { items: rows.map(({ note }) => note) };
  }
}
