import { type DomainEvent, TeamChanged, TeamCreated } from '@parley/contracts';
import { openedLog, type OpenedLog, recorded } from '@parley/platform/spec-support';
import { postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { identity } from '../index.js';
import { keepActs } from './audit-entries.adapter.js';

const [tenantId, teamId, otherId] = [v7(), v7(), v7()] as const;
let log: OpenedLog;

beforeAll(async () => {
  log = await openedLog(identity, await postgres());
});
afterAll(() => log.close());

/** Kept as one batch; answers what each entry says of names before and after. */
async function kept(events: readonly DomainEvent[]) {
  const acts = events.map((event) => recorded(tenantId, event, new Date().toISOString()));
  await log.tenants.inTenant({ tenantId }, (em) => keepActs(acts, { em, events: log.store.on(em) }));
  const [rows = []] = await log.tenants.read({ tenantId }, [
    {
      sql: `select c ->> 'from' as before, c ->> 'to' as after
              from identity.audit_entry e, jsonb_array_elements(e.changes) c
             where e.event_id = any (?::uuid[]) and c ->> 'field' = 'name' order by e.event_id`,
      values: [acts.map(({ envelope }) => envelope.id)],
    },
  ]);
  return rows;
}

describe('acts kept in one batch', () => {
  it('say what was so before by the entries kept earlier, and by those before them in the batch', async () => {
    const made = TeamCreated({ teamId, name: 'North', principalIds: [] });
    expect(await kept([made, TeamCreated({ teamId: otherId, name: 'Sea', principalIds: [] })])).toEqual([
      { before: null, after: 'North' },
      { before: null, after: 'Sea' },
    ]);
    const renamed = [TeamChanged({ teamId, name: 'South' }), TeamChanged({ teamId, name: 'West' })];
    expect(await kept(renamed)).toEqual([
      { before: 'North', after: 'South' },
      { before: 'South', after: 'West' },
    ]);
  });
});
