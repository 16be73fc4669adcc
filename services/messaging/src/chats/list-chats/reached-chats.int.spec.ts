import type { Reach } from '@parley/contracts';
import { type Where, withinReach } from '@parley/platform';
import { openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { messagingService } from '../../messaging.module.js';

const CHATS = 20_000;
const [tenantId, kim, eve] = [v7(), v7(), v7()];
const own = (id: string): Reach => ({ rows: 'own', assigneeIds: [id], teamIds: [] });

describe('the chats of somebody who reaches few of many', () => {
  const postgres = usePostgres();
  let log: OpenedLog;

  beforeAll(async () => {
    log = await openedLog(messagingService, postgres());
    await postgres().query(
      `insert into messaging.chat (tenant_id, chat_id, channel_account_id, kind, peer_id, subject_id, title, read_up_to,
          read_by_peer_up_to, holder_kind, version, stands_at, assignee_id, collaborator_ids)
        select $1, gen_random_uuid(), $1, 'private', $1, $1, '"Anna"', 0, 0, 'nobody', 1, 1,
          case n % 500 when 0 then $2::uuid end, case n % 1000 when 7 then array[$3::uuid] else '{}' end
        from generate_series(1, ${CHATS}) n`,
      [tenantId, kim, eve],
    );
    await postgres().query('analyze messaging.chat');
  });
  afterAll(() => log.close());

  /** How many rows were looked at to find those. */
  async function looked({ where, values }: Where): Promise<{ readonly found: number; readonly looked: number }> {
    const sql = `explain (analyze, timing off) select from messaging.chat c where ${where}`;
    const rows = await log.tenants.inTenant({ tenantId }, (em) =>
      em.execute<{ readonly 'QUERY PLAN': string }[]>(sql, [...values]),
    );
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    const found = Number(/actual rows=(\d+)/.exec(plan)?.[1]);
    return { found, looked: found + Number(/Rows Removed by Filter: (\d+)/.exec(plan)?.[1] ?? 0) };
  }

  it('are found by what they answer for, and by what is shared at all', async () => {
    expect(await looked(withinReach(own(kim), 'c'))).toEqual({ found: 40, looked: 60 });
    expect(await looked(withinReach(own(eve), 'c'))).toEqual({ found: 20, looked: 20 });
    expect(await looked(withinReach(own(v7()), 'c'))).toEqual({ found: 0, looked: 20 });
  });

  it('mutant twin: asked by whom it is shared with alone, every chat is looked at', async () => {
    const { where, values } = withinReach(own(kim), 'c');
    const careless = { where: where.replace('c.is_shared and', ''), values };
    expect(await looked(careless)).toEqual({ found: 40, looked: CHATS });
  });
});
