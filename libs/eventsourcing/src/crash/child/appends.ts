import { z } from 'zod';

import { contextOf, Created, dealStream } from '../../fixture/crm.js';
import { LogConnection, PoolConnection, type SqlValue, type Statement } from '../../store/connection.js';
import { PostgresEventStore } from '../../store/postgres-event-store.js';
import type { Killed } from './killed-at.js';

/** Where an append stands between its caller and PostgreSQL. */
export const appendPoints = ['append-not-sent', 'append-sent', 'appended-not-answered'] as const;

/** Reaches the named points around each statement. */
class Watched extends LogConnection {
  readonly inTransaction = false;

  constructor(
    private readonly inner: LogConnection,
    private readonly reach: (point: string) => void,
  ) {
    super();
  }

  async texts(statement: Statement, values: readonly SqlValue[]): Promise<readonly string[]> {
    this.reach('append-not-sent');
    const answer = this.inner.texts(statement, values);
    setImmediate(() => this.reach('append-sent'));
    const texts = await answer;
    this.reach('appended-not-answered');
    return texts;
  }

  transaction<Result>(work: (connection: LogConnection) => Promise<Result>): Promise<Result> {
    return this.inner.transaction(work);
  }
}

const schema = z.object({ tenantId: z.uuid(), commands: z.array(z.object({ dealId: z.uuid(), key: z.string() })) });

export type Append = z.infer<typeof schema>['commands'][number];

/** The command of a key: who retries it says the same again. */
export function keyed(tenantId: string, key: string) {
  return { ...contextOf(tenantId), idempotency: { command: 'crm.create-deal', key, inputHash: 'a' } };
}

/** Carries commands out, eight at a time, and tells of each that was acknowledged. */
export async function appends({ crm, crashAt, isMutant }: Killed, work: unknown): Promise<void> {
  const { tenantId, commands } = schema.parse(work);
  const store = new PostgresEventStore(new Watched(new PoolConnection(crm.app), crashAt), crm.log);
  const left = [...commands];
  const worker = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const { dealId, key } = next;
      const context = isMutant ? contextOf(tenantId) : keyed(tenantId, key);
      const done = await store.update(dealStream(tenantId, dealId), context, () => [Created({ dealId, title: key })]);
      process.send?.({ key, position: done.position });
    }
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
