import { type ServiceName, serviceNames } from '@parley/contracts';
import { PoolConnection } from '@parley/eventsourcing';
import { besideEntry, besideEntrySql, keptEntry, type KeptEntry, keptEntrySql } from '@parley/identity';
import type pg from 'pg';
import { z } from 'zod';

import type { Installed } from '../installed/installed.js';
import { patientPool, servicesAsked, urlOf } from '../installed/service-database.js';
import { Problem } from '../problem.js';
import { auditFile, type FileEntry } from './audit-file.js';
import { type Wrong, wrongInFile } from './audit-wrong.js';
import { keptAgainstLogs, keptForNobody, type OfOrganization } from './kept-against-logs.js';

const AT_ONCE = 200;

export type AuditVerified = {
  readonly entries: number;
  /** Streams that were followed to their heads. */
  readonly chains: number;
  /** Of a file: how many entries the audit log has of its organization, from its first to its last. */
  readonly listed: number | null;
  readonly wrong: readonly Wrong[];
};

const fields = `e.tenant_id as "organizationId", ${keptEntrySql} as entry`;
const afterSql = `select ${fields} from identity.audit_entry e where (e.tenant_id, e.event_id) > ($1::uuid, $2::uuid)
  order by e.tenant_id, e.event_id limit ${AT_ONCE}`;
const namedSql = `select ${fields}, ${besideEntrySql} as beside from identity.audit_entry e where e.tenant_id = $1::uuid and e.event_id = any ($2::uuid[])`;
const countSql = `select count(*)::int as count from identity.audit_entry e
  where e.tenant_id = $1::uuid and e.recorded_at between $2::timestamptz and $3::timestamptz`;

const row = z.object({ organizationId: z.uuid(), entry: keptEntry });
const rows = z.array(row);
const listedRows = z.array(row.extend({ beside: besideEntry }));
const counted = z.tuple([z.object({ count: z.int() })]);
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Reads entries as identity's worker, and holds them against the logs of all services that are told of here. */
export class AuditVerifier {
  readonly untold: readonly string[];
  private readonly pools: ReadonlyMap<ServiceName, pg.Pool>;
  private readonly kept: pg.Pool;
  private readonly chains = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly wrong: Wrong[] = [];
  private entries = 0;

  constructor(
    installed: Installed,
    private readonly onProgress: (count: number) => void,
  ) {
    const { services, untold } = servicesAsked(installed, undefined);
    this.untold = untold;
    this.pools = new Map(services.map((service) => [service, patientPool(urlOf(installed, service, 'worker'))]));
    const kept = this.pools.get('identity');
    if (!kept) throw new Problem('The audit log is kept by identity: tell of its database too.');
    this.kept = kept;
  }

  async whole(): Promise<AuditVerified> {
    for (let after = [NOBODY, NOBODY]; ;) {
      const page = rows.parse((await this.kept.query(afterSql, after)).rows);
      const last = page.at(-1);
      if (!last) return this.verified(null);
      await this.againstLogs(page);
      after = [last.organizationId, last.entry.id];
    }
  }

  async file(path: string): Promise<AuditVerified> {
    const span = new Span();
    let batch: FileEntry[] = [];
    for await (const entry of auditFile(path)) {
      span.take(entry);
      batch.push(entry);
      if (batch.length < AT_ONCE) continue;
      await this.againstList(batch);
      batch = [];
    }
    await this.againstList(batch);
    const { organizationId, first, last } = span;
    if (organizationId === undefined) return this.verified(null);
    const { rows: found } = await this.kept.query(countSql, [organizationId, first, last]);
    return this.verified(counted.parse(found)[0].count);
  }

  async close(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.end()));
  }

  /** Entries of one organization, as the whole file is. */
  private async againstList(batch: readonly FileEntry[]): Promise<void> {
    const own = batch.filter((entry) => this.isNew(entry));
    const ids = `{${batch.map(({ id }) => id).join(',')}}`;
    const found = listedRows.parse((await this.kept.query(namedSql, [batch[0]?.organizationId, ids])).rows);
    const listed = new Map(found.map(({ entry, beside }) => [entry.id, { kept: entry, beside }]));
    this.wrong.push(...batch.flatMap((entry) => wrongInFile(entry, listed.get(entry.id))));
    const fresh = new Set(own.map(({ id }) => id));
    this.entries += own.filter(({ id }) => !listed.has(id)).length;
    await this.againstLogs(found.filter(({ entry }) => fresh.has(entry.id)));
  }

  /** Whether a file had no entry of that id before: one that is there twice hides that another isn't. */
  private isNew({ id: eventId, organizationId }: FileEntry): boolean {
    const isNew = !this.seen.has(eventId);
    if (!isNew) this.wrong.push({ organizationId, eventId, kind: 'repeated', fields: [] });
    this.seen.add(eventId);
    return isNew;
  }

  private async againstLogs(page: readonly OfOrganization<KeptEntry>[]): Promise<void> {
    this.wrong.push(...keptForNobody(page));
    for (const service of serviceNames) {
      const pool = this.pools.get(service);
      if (!pool) continue;
      const { wrong, chains } = await keptAgainstLogs(new PoolConnection(pool), service, page);
      this.wrong.push(...wrong);
      for (const chain of chains) this.chains.add(chain);
    }
    this.entries += page.length;
    this.onProgress(this.entries);
  }

  private verified(listed: number | null): AuditVerified {
    return { entries: this.entries, chains: this.chains.size, listed, wrong: this.wrong };
  }
}

/** Whose a file is, and from when to when. */
class Span {
  organizationId: string | undefined;
  first = '';
  last = '';

  take({ organizationId, said }: FileEntry): void {
    this.organizationId ??= organizationId;
    const at = said['at'];
    if (!at) return;
    if (this.first === '' || at < this.first) this.first = at;
    if (at > this.last) this.last = at;
  }
}
