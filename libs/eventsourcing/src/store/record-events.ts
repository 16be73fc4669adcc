import { entering } from '../chain/verify-chains.js';
import { eventJson } from '../schema/load.sql.js';
import { forService } from '../schema/service-name.js';
import type { LogConnection } from './connection.js';
import { type StoredEvent, storedEvent } from './stored-event.js';

/** A record by its stream, and by the field that names it there where many share one. */
export type RecordAsked = {
  readonly service: string;
  readonly tenantId: string;
  readonly streamId: string;
  readonly named?: { readonly by: string; readonly id: string } | undefined;
};

/** How many of the newest are read beside the first. */
const NEWEST = 200;

const ownSql = `select (${eventJson})::text from (
    select own.*, row_number() over (order by own.stream_version) as age,
      row_number() over (order by own.stream_version desc) as newness
    from {service}.events own
    where own.tenant_id = $1 and own.stream_id = $2
      and own.data ->> nullif($3, '') is not distinct from nullif($4, '')
  ) e where e.age = 1 or e.newness <= ${NEWEST} order by e.stream_version`;

/** What one record's own story is: its first event and the newest 200, oldest first. */
export async function recordEvents(connection: LogConnection, asked: RecordAsked): Promise<readonly StoredEvent[]> {
  const { service, tenantId, streamId, named } = asked;
  const statement = { name: 'record_events', sql: forService(service, ownSql) };
  const texts = await connection.transaction(async (inside) => {
    await inside.texts(entering, [tenantId]);
    return inside.texts(statement, [tenantId, streamId, named?.by ?? '', named?.id ?? '']);
  });
  return texts.map((text) => storedEvent.parse(JSON.parse(text)));
}
