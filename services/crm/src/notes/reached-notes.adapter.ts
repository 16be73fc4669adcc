import type { RecordRef } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { ReachedRecords } from '../records/reached-records.adapter.js';
import { noteNotFound } from './note.errors.js';

const sql = `select record_type as type, record_id as id from crm.note where note_id = ?`;

/** Notes, deleted ones too, as whoever is to change them may change the records that they hang on. */
@Injectable()
export class ReachedNotes {
  constructor(
    private readonly database: TenantDatabase,
    private readonly records: ReachedRecords,
  ) {}

  /** @throws DomainError `not-found` `crm.note.not-found`, also of a record out of reach; `forbidden` `access.…` */
  async assertWritable(noteId: string, actor: Actor): Promise<void> {
    const [record] = await this.database.inTenant(actor, (em) => em.execute<RecordRef[]>(sql, [noteId]));
    const known = record && (await this.records.find(record, actor, 'write'));
    if (!known) throw noteNotFound(noteId);
  }
}
