import pg from 'pg';
import { z } from 'zod';

import { readModels } from '../../fixture/crm.js';
import { Runner } from '../../read-models/runner.js';
import { Rebuild } from '../../rebuild/rebuild.js';
import type { Killed } from './killed-at.js';

const schema = z.object({ fence: z.string().default('1'), readModel: z.string().default('') });

type Query = (sql: string, values?: unknown[]) => Promise<pg.QueryResult>;
type Connected = Parameters<typeof pg.Pool.prototype.connect>[0];

/** The mutant's cursors are moved in a transaction after that of the rows, which its end is kept from. */
class ForgettingPool extends pg.Pool {
  crashAt: Killed['crashAt'] = () => undefined;

  override connect(): Promise<pg.PoolClient>;
  override connect(done: Connected): void;
  override connect(done?: Connected): Promise<pg.PoolClient> | undefined {
    if (!done) return super.connect().then((client) => this.forgetting(client));
    super.connect(done);
    return undefined;
  }

  private forgetting(client: pg.PoolClient): pg.PoolClient {
    const query: Query = client.query.bind(client);
    let hasForgotten = false;
    const partial: Query = async (sql, values) => {
      if (/^\s*update crm\.cursors/.test(sql)) {
        hasForgotten = true;
        return query('select 1');
      }
      const result = await query(sql, values);
      if (hasForgotten && /^commit/i.test(sql)) this.crashAt('folded-not-committed');
      return result;
    };
    return Object.assign(client, { query: partial });
  }
}

/** Folds all that is in the feed. */
export async function folds({ crm, urls, crashAt, isMutant }: Killed, work: unknown): Promise<void> {
  const { fence } = schema.parse(work);
  const forgetting = new ForgettingPool({ connectionString: urls.worker });
  if (isMutant) forgetting.crashAt = crashAt;
  const [pool, point] = isMutant ? [forgetting, undefined] : [crm.worker, crashAt];
  const runner = new Runner({
    ...{ service: 'crm', ...crm, pool, onHalted: console.error },
    ...(point && { crashAt: point }),
  });
  await runner.catchUp({ fence });
}

/** Rebuilds one read model; the mutant does it in place. */
export async function rebuilds({ crm, crashAt, isMutant }: Killed, work: unknown): Promise<void> {
  const { readModel } = schema.parse(work);
  const model = readModels.find(({ name }) => name === readModel);
  if (!model) throw new Error(`No read model ${readModel}`);
  if (isMutant) {
    const owner = new pg.Client({ connectionString: crm.ownerUrl });
    await owner.connect();
    await owner.query('truncate crm.deal_board');
  }
  await new Rebuild({ service: 'crm', ...crm, pool: crm.worker, crashAt, batchSize: 100 }).run(model);
}
