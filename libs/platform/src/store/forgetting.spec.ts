import { v7 } from 'uuid';
import { expect, it } from 'vitest';

import { SilentLog } from '../logs/silent-log.js';
import { Forgetting } from './forgetting.js';

const tenantId = v7();

/** A service with one table, and whether it holds that the organization is forgotten. */
function service() {
  const state = { rows: 0, isForgotten: false };
  const answer = (sql: string) => {
    if (sql.startsWith('select tenant_id')) return { rows: state.isForgotten ? [] : [{ tenant_id: tenantId }] };
    if (sql.includes('pg_class')) return { rows: [{ name: 'inbox', by: 'worker' }] };
    if (sql.startsWith('update')) state.isForgotten = true;
    const rowCount = state.rows;
    if (sql.startsWith('delete')) state.rows = 0;
    return { rows: [], rowCount };
  };
  const pool = { query: (sql: string) => Promise.resolve(answer(sql)) };
  const forgetting = new Forgetting({ pool, schema: 'crm', database: {}, log: new SilentLog() } as never);
  return { state, forgetting };
}

it('looks again until nothing is left, so that what came while it looked is gone too', async () => {
  const { state, forgetting } = service();
  state.rows = 3;
  await forgetting.forgetDue();
  expect(state).toEqual({ rows: 0, isForgotten: false });

  state.rows = 1;
  await forgetting.forgetDue();
  expect(state).toEqual({ rows: 0, isForgotten: false });

  await forgetting.forgetDue();
  expect(state.isForgotten).toBe(true);
});
