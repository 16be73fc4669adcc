import { usePostgres } from '@parley/testing';
import { v4, v7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { type Crm, dealThrough, openCrm } from '../fixture/crm.js';
import { Runner } from './runner.js';

const database = usePostgres();
let crm: Crm;
let opened: Crm | undefined;
const halted = vi.fn();
const tenantId = v4();

beforeEach(async () => {
  opened ??= await openCrm(database());
  crm = opened;
});
afterEach(() => halted.mockClear());

const runner = () => new Runner({ service: 'crm', pool: crm.worker, ...crm, onHalted: halted });
const counts = () => database().query('select stage, deals, stands_at::text from crm.stage_count order by stage');

describe('runner', () => {
  it('folds the log into rows', async () => {
    for (let n = 0; n < 20; n += 1) await dealThrough(crm, { tenantId, dealId: v7() }, ['cold', 'won']);
    await crm.sequence();
    await runner().catchUp({ fence: '1' });
    expect(halted.mock.calls).toEqual([]);
    expect(await counts()).toMatchObject([
      { stage: 'cold', deals: 20 },
      { stage: 'won', deals: 20 },
    ]);
  });
});
