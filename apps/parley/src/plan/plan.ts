import { billingService, planStream, setPlan } from '@parley/billing';
import { type EventStore, logOf, PoolConnection, PostgresEventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { SystemClock } from '@parley/platform';
import type pg from 'pg';
import { v7 } from 'uuid';
import { z } from 'zod';

import { installedIn, type Installed, type Where } from '../installed/installed.js';
import { openKeyring } from '../installed/open-keyring.js';
import { databaseProblem, patientPool, urlOf, withWorker } from '../installed/service-database.js';
import { Problem } from '../problem.js';
import { Told } from '../told.js';

export type PlanOptions = Where & {
  readonly organization: string;
  readonly aiCalls: string;
  readonly name?: string;
};

const clock = new SystemClock();
const limit = z.coerce.number().int().positive().max(2_147_483_647);
const known = 'select from billing.access_members where tenant_id = $1 limit 1';

/** Sets the plan of an organization; whatever of it runs goes by it within a second. */
export async function planFor(options: PlanOptions): Promise<void> {
  const installed = installedIn(options);
  const tenantId = await organizationOf(installed, options.organization);
  const aiCallLimit = limitOf(options.aiCalls);
  // An organization has one plan, so its stream is named by it.
  const wish = { planId: tenantId, name: options.name ?? `${String(aiCallLimit)} AI calls`, aiCallLimit };
  await withStore(installed, (store) =>
    store.update(planStream(tenantId, tenantId), contextOf(tenantId), (plan) => setPlan(wish, plan)),
  );
  new Told().line(`${wish.name}: ${tenantId} may make ${String(aiCallLimit)} AI calls a month.`);
}

async function organizationOf(installed: Installed, text: string): Promise<string> {
  const id = z.uuid().safeParse(text.toLowerCase());
  const isKnown =
    id.success &&
    (await withWorker(installed, 'billing', async (pool) => (await pool.query(known, [id.data])).rowCount));
  if (!isKnown)
    throw new Problem(`${text} is no organization here: give its id, as { me { organization { id } } } answers it.`);
  return id.data;
}

function limitOf(text: string): number {
  const read = limit.safeParse(text);
  if (read.success) return read.data;
  throw new Problem(`--ai-calls ${text} is no limit: give a whole number of at least 1.`);
}

const contextOf = (tenantId: string): CommandContext => {
  const commandId = v7();
  const actor = { tenantId, principal: { kind: 'system', id: 'parley' } } as const;
  return { actor, commandId, correlationId: v7(), causationId: commandId, now: clock.now().toISOString() };
};

async function withStore(installed: Installed, work: (store: EventStore) => Promise<unknown>): Promise<void> {
  const pool: pg.Pool = patientPool(urlOf(installed, 'billing', 'app'));
  const opened = await openKeyring(installed, 'billing');
  const { name: service, events, readModels } = billingService;
  const log = logOf({ service, events, readModels, keyring: opened.keyring, release: 'parley plan' });
  try {
    await work(new PostgresEventStore(new PoolConnection(pool), log));
  } catch (error) {
    throw databaseProblem('billing', error);
  } finally {
    await opened.close();
    await pool.end();
  }
}
