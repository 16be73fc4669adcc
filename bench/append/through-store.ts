import { randomUUID } from 'node:crypto';

import {
  appendDecided,
  hashOf,
  type Log,
  LogConnection,
  logOf,
  PoolConnection,
  type SqlValue,
  type Statement,
} from '@parley/eventsourcing';
import {
  commandIn,
  dealStream,
  fixtureEvents,
  fixtureModels,
  initialDeal,
  Opened,
} from '@parley/eventsourcing/fixture';

import type { Variant } from './measure-appends.js';
import type { Bench } from './open-bench.js';

const streams = 50;

/** Overhears each append's digest, since the next one is chained to the hash that is made of it. */
class Overhearing extends LogConnection {
  readonly inTransaction = false;
  digest = Buffer.alloc(0);

  constructor(private readonly connection: LogConnection) {
    super();
  }

  texts(statement: Statement, values: readonly SqlValue[]): Promise<readonly string[]> {
    this.digest = Buffer.from(/[0-9a-f]{64}/.exec(String(values[8]))?.[0] ?? '', 'hex');
    return this.connection.texts(statement, values);
  }

  transaction(): Promise<never> {
    return Promise.reject(new Error('An append needs no transaction of its own'));
  }
}

type Own = { readonly dealId: string; version: number; hash: string };

/** One update of a stream that was loaded: schema, personal field, digest, fold, and the one round trip. */
async function append(log: Log, who: Actor, deal: Own): Promise<void> {
  const { dealId, version, hash } = deal;
  const connection = new Overhearing(who.connection);
  const context = commandIn(who.tenantId, {
    actor: { tenantId: who.tenantId, principal: who.principal },
    idempotency: { command: 'fixture.open', key: `${dealId}.${version}`, inputHash: 'hash' },
  });
  const event = Opened({ dealId, subjectId: who.tenantId, title: 'A roof for Ann', tags: ['a'] });
  const stream = dealStream(who.tenantId, dealId);
  const loaded = { ...fresh, version, hash, rows: new Map<string, object>(), named: new Map<string, Set<number>>() };
  const step = { connection, log, context, keyed: context, stream, decide: () => [event], loaded };
  if (!(await appendDecided(step, [event]))) throw new Error('Nobody else writes to this stream');
  deal.version += 1;
  deal.hash = hashOf(Buffer.from(hash, 'hex'), deal.version, connection.digest).toString('hex');
}

const fresh = {
  ...{ state: initialDeal, recordedAt: undefined, position: 0, outcome: null },
  snapshotVersion: Number.MAX_SAFE_INTEGER,
};

type Actor = {
  readonly tenantId: string;
  readonly principal: { readonly kind: 'user'; readonly id: string };
  readonly connection: LogConnection;
};

/** `EventStore.update` from where its stream is loaded. */
export const throughStore = ({ log: { app, keyring } }: Bench): Variant => {
  const log = logOf({
    service: 'fixture',
    events: fixtureEvents,
    readModels: fixtureModels,
    keyring,
    release: 'bench',
  });
  const connection = new PoolConnection(app);
  return () => {
    const who: Actor = { tenantId: randomUUID(), principal: { kind: 'user', id: randomUUID() }, connection };
    const deals = Array.from({ length: streams }, (): Own => ({ dealId: randomUUID(), version: 0, hash: '' }));
    let n = 0;
    return async () => {
      const deal = deals[(n += 1) % streams];
      if (deal) await append(log, who, deal);
    };
  };
};
