import { randomUUID } from 'node:crypto';

import {
  appendDecided,
  hashOf,
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
  type Deal,
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
    this.digest = Buffer.from(/[0-9a-f]{64}/.exec(String(values[9]))?.[0] ?? '', 'hex');
    return this.connection.texts(statement, values);
  }

  transaction(): Promise<never> {
    return Promise.reject(new Error('An append needs no transaction of its own'));
  }
}

/** What an update does once its stream is loaded: schema, personal field, digest, fold, and the one round trip. */
export const throughStore = ({ log }: Bench): Variant => {
  const shared = logOf({
    service: 'fixture',
    events: fixtureEvents,
    readModels: fixtureModels,
    keyring: log.keyring,
    release: 'bench',
  });
  return () => {
    const connection = new Overhearing(new PoolConnection(log.app));
    const tenantId = randomUUID();
    const principal = { kind: 'user', id: randomUUID() } as const;
    const subjectId = randomUUID();
    const deals = Array.from({ length: streams }, () => ({ dealId: randomUUID(), version: 0, hash: '' }));
    let n = 0;
    return async () => {
      const deal = deals[(n += 1) % streams];
      if (!deal) return;
      const { dealId, version } = deal;
      const context = commandIn(tenantId, {
        actor: { tenantId, principal },
        idempotency: { command: 'fixture.open', key: `${dealId}.${version}`, inputHash: 'hash' },
      });
      const event = Opened({ dealId, subjectId, title: 'A roof for Ann', tags: ['a'] });
      const appended = await appendDecided<Deal, typeof event>(
        {
          ...{ connection, log: shared, context, keyed: context },
          stream: { ...dealStream(tenantId, dealId) },
          decide: () => [event],
          loaded: {
            ...{
              state: initialDeal,
              version,
              recordedAt: undefined,
              position: 0,
              hash: deal.hash,
              rows: new Map(),
              outcome: null,
            },
            ...{ snapshotVersion: Number.MAX_SAFE_INTEGER, named: new Map() },
          },
        },
        [event],
      );
      if (!appended) throw new Error('Nobody else writes to this stream');
      deal.version += 1;
      deal.hash = hashOf(Buffer.from(deal.hash, 'hex'), deal.version, connection.digest).toString('hex');
    };
  };
};
