import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { exactSearch, MetricKind } from 'usearch';

import { toInt8 } from './int8.js';
import { type MessageVector, type Near, type Nearest, Vectors } from './vectors.port.js';

/** A chat's newest vectors: beyond them nothing is remembered. Searching them all is exact and takes milliseconds. */
const SEARCHED = 5000;

const insert = (count: number) => `
  insert into agents.memory (tenant_id, message_id, chat_id, subject_id, maker, vector)
  values ${Array.from({ length: count }, () => `(?, ?, ?, ?, ?, decode(?, 'hex'))`).join(', ')}
  on conflict (tenant_id, message_id, maker) do nothing`;

const select = `
  select message_id as "messageId", vector from agents.memory
   where chat_id = ? and maker = ? order by number desc limit ${SEARCHED}`;

type Row = { readonly messageId: string; readonly vector: Buffer };

const hex = (vector: readonly number[]) => Buffer.from(toInt8(vector).buffer).toString('hex');

/** Rows in the service's own database, searched in memory: what an installation without Qdrant remembers with. */
@Injectable()
export class EmbeddedVectors extends Vectors {
  constructor(private readonly database: TenantDatabase) {
    super();
  }

  async add(tenantId: string, maker: string, vectors: readonly MessageVector[]): Promise<void> {
    if (vectors.length === 0) return;
    const values = vectors.flatMap(({ messageId, chatId, subjectId, vector }) => [
      ...[tenantId, messageId, chatId, subjectId, maker],
      hex(vector),
    ]);
    await this.database.inTenant({ tenantId }, (em) => em.execute(insert(vectors.length), values));
  }

  async nearest({ tenantId, chatId, maker, vector, count }: Nearest): Promise<readonly Near[]> {
    const rows = await this.database.inTenant({ tenantId }, (em) => em.execute<Row[]>(select, [chatId, maker]));
    const same = rows.filter((row) => row.vector.length === vector.length);
    return same.length === 0 ? [] : searched(same, vector, Math.min(count, same.length));
  }

  async forget(tenantId: string, subjectId: string): Promise<void> {
    await this.database.inTenant({ tenantId }, (em) =>
      em.execute('delete from agents.memory where subject_id = ?', [subjectId]),
    );
  }
}

function searched(rows: readonly Row[], vector: readonly number[], count: number): readonly Near[] {
  const dataset = Int8Array.from(Buffer.concat(rows.map((row) => row.vector)), (byte) => (byte << 24) >> 24);
  const found = exactSearch(dataset, toInt8(vector), vector.length, count, MetricKind.Cos, 1);
  const distances = [...found.distances].flat();
  return [...found.keys].flat().flatMap((key, n) => {
    const row = rows[Number(key)];
    return row ? [{ messageId: row.messageId, similarity: 1 - (distances[n] ?? 1) }] : [];
  });
}
