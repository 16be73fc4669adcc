import { PoolConnection, PostgresKeyring } from '@parley/eventsourcing';
import { IdentitySettings } from '@parley/identity';
import { readSettings, SettingsError } from '@parley/platform';
import type pg from 'pg';
import { z } from 'zod';

import type { Installed } from '../installed/installed.js';
import { databaseProblem, patientPool, urlOf, withWorker } from '../installed/service-database.js';
import { bad, type Finding, good } from './finding.js';

const what = 'Master key';
const settings = { masterKey: IdentitySettings.shape.masterKey } as const;
const tenantRow = z.tuple([z.object({ tenantId: z.string() })]).rest(z.unknown());

/** Whether the key of all keys is here and opens what is stored: it is tried on one organization's key. */
export async function masterKey(installed: Installed): Promise<Finding> {
  try {
    const { masterKey: text } = readSettings(settings, {
      service: 'identity',
      environment: installed.environmentOf('identity'),
    });
    return await tried(installed, Buffer.from(text, 'base64'));
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const remedy =
      "Give identity's variables to this command (identity.env), and keep a copy: no backup opens without.";
    return bad(what, 'not here', remedy);
  }
}

async function tried(installed: Installed, installationKey: Buffer): Promise<Finding> {
  const events = 'select tenant_id "tenantId" from identity.events order by position limit 1';
  const { rows } = await withWorker(installed, 'identity', (pool) => pool.query(events));
  const [first] = tenantRow.safeParse(rows).data ?? [];
  const pool = patientPool(urlOf(installed, 'identity', 'app'));
  try {
    if (!first || !(await hasKey(pool, first.tenantId))) return good(what, 'here; nothing is stored under it yet');
    const keyring = new PostgresKeyring({ service: 'identity', connection: new PoolConnection(pool), installationKey });
    return await opens(keyring, first.tenantId);
  } catch (error) {
    throw databaseProblem('identity', error);
  } finally {
    await pool.end();
  }
}

const opens = (keyring: PostgresKeyring, tenantId: string): Promise<Finding> =>
  keyring.indexKey(tenantId).then(
    () => good(what, 'here, and opens what is stored'),
    () => bad(what, 'does not open what is stored', 'Put back the one of your copy: nothing personal can be read now.'),
  );

/** Asked before, since asking for a key makes one where there is none. */
async function hasKey(pool: pg.Pool, tenantId: string): Promise<boolean> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query("select set_config('app.tenant', $1, true)", [tenantId]);
    const { rowCount } = await client.query('select from identity.organization_keys limit 1');
    await client.query('commit');
    return rowCount === 1;
  } finally {
    client.release();
  }
}
