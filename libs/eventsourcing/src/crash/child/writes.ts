import { v7 } from 'uuid';
import { z } from 'zod';

import { contextOf, Created, dealBoard, dealStream, Moved, noKeys, readModels } from '../../fixture/crm.js';
import { inTransaction } from '../../leases/transaction.js';
import { PoolConnection } from '../../store/connection.js';
import { logOf } from '../../store/log.js';
import { PostgresEventStore } from '../../store/postgres-event-store.js';
import type { Killed } from './killed-at.js';

const schema = z.object({
  tenantId: z.uuid(),
  /** What the mutant writes in a transaction of its own. */
  apart: z.enum(['nothing', 'events', 'row']),
});

type Work = z.infer<typeof schema>;

const told = (dealId: string) => [Moved({ dealId, stage: 'replied' }), Moved({ dealId, stage: 'won' })];

/** A deal that is made and moved twice by one command. */
function whole({ crm }: Killed, { tenantId }: Work) {
  return (dealId: string) =>
    crm.store.update(dealStream(tenantId, dealId), contextOf(tenantId), () => [
      Created({ dealId, title: 'Roof' }),
      ...told(dealId),
    ]);
}

function inTwoAppends({ crm }: Killed, { tenantId }: Work) {
  return async (dealId: string) => {
    const stream = dealStream(tenantId, dealId);
    await crm.store.update(stream, contextOf(tenantId), () => [Created({ dealId, title: 'Roof' })]);
    await crm.store.update(stream, contextOf(tenantId), () => told(dealId));
  };
}

function rowAfterwards({ crm }: Killed, { tenantId }: Work) {
  const withoutRow = readModels.map((model) => (model === dealBoard ? { ...dealBoard, evolve: () => null } : model));
  const events = [Created, Moved];
  const log = logOf({ service: 'crm', events, readModels: withoutRow, keyring: noKeys, release: 'test' });
  const store = new PostgresEventStore(new PoolConnection(crm.app), log);
  return async (dealId: string) => {
    const made = [Created({ dealId, title: 'Roof' }), ...told(dealId)];
    await store.update(dealStream(tenantId, dealId), contextOf(tenantId), () => made);
    await inTransaction(crm.app, async (client) => {
      await client.query(`select set_config('app.tenant', $1, true)`, [tenantId]);
      const sql = `insert into crm.deal_board (tenant_id, deal_id, title, stage, stands_at) values ($1, $2, 'Roof', 'won', 3)`;
      await client.query(sql, [tenantId, dealId]);
    });
  };
}

const ways = { nothing: whole, events: inTwoAppends, row: rowAfterwards };

/** Carries out commands, eight at a time, until it is ended, and tells of each that was acknowledged. */
export async function writes(killed: Killed, work: unknown): Promise<void> {
  const given = schema.parse(work);
  const write = ways[given.apart](killed, given);
  const worker = async (): Promise<never> => {
    for (;;) {
      const dealId = v7();
      await write(dealId);
      process.send?.({ dealId });
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
