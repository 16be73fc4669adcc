import type { RecordRef } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Memberships, permissionMissing, reachBy, TenantDatabase, withinReach } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { standingFor } from '../contacts/merge-contacts/merged-contacts.table.js';
import { type Doing, neededOver, type RecordReaches, recordTypes } from './record-reaches.js';
import { recordNotFound } from './record.errors.js';
import { recordTables } from './record.table.js';

/** What is known of a record that something hangs on. */
export type KnownRecord = { readonly subjectId: string };

/** Records of any kind, as whoever is to have something with them may see or change them. */
@Injectable()
export class ReachedRecords {
  constructor(
    private readonly database: TenantDatabase,
    private readonly memberships: Memberships,
  ) {}

  /** @throws DomainError `not-found` as of its kind; `forbidden` `access.permission-missing` */
  async get(record: RecordRef, actor: Actor, doing: Doing): Promise<KnownRecord> {
    const known = await this.find(record, actor, doing);
    if (!known) throw recordNotFound(record);
    return known;
  }

  /**
   * A record as far as whoever asks may do that with it; undefined for one out of their reach.
   * @throws DomainError `forbidden` `access.permission-missing`
   */
  async find({ type, id }: RecordRef, actor: Actor, doing: Doing): Promise<KnownRecord | undefined> {
    const needed = neededOver[type][doing];
    const held = await reachBy(this.memberships, needed, actor);
    if (!held) throw permissionMissing(needed);
    const table = recordTables[type];
    const { where, values } = withinReach(held, 'r');
    const standing = type === 'contact' ? standingFor('?') : '?';
    const sql = `select r.${table.subject} as "subjectId" from ${table.name} r where r.${table.id} = ${standing} and ${where}`;
    const [known] = await this.database.inTenant(actor, (em) => em.execute<KnownRecord[]>(sql, [id, ...values]));
    return known;
  }

  /** Whose records of each kind somebody may read. */
  async readable(actor: Actor): Promise<RecordReaches> {
    const reaches = await Promise.all(
      recordTypes.map(async (type) => [type, await reachBy(this.memberships, neededOver[type].read, actor)] as const),
    );
    return Object.fromEntries(reaches.filter(([, reach]) => reach !== undefined));
  }
}
