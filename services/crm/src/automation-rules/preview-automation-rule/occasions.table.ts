import type { InputOf, PreviewAutomationRule, RuleTrigger } from '@parley/contracts';
import { allOf, iso, uuids, type Where, whereOf } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

import { dealColumns } from '../../deals/deal-board/deal-view.table.js';
import { dealVersionsFrom } from '../../deals/deal-board/deals-at.table.js';
import { ruleNotPreviewed } from '../automation-rule.errors.js';

const COUNTED_EXACTLY = 10_000;

export type PastOccasion = { readonly dealId: string; readonly at: string };

type Asked = InputOf<typeof PreviewAutomationRule>;

/** Versions of deals, `d`, with which a rule that is triggered so would have been asked. */
function triggered(trigger: RuleTrigger): Where {
  switch (trigger.on) {
    case 'deal-created':
      return { where: 'd.version = 1', values: [] };
    case 'stage-entered': {
      const where = `d.changes -> 'stageId' is not null and d.stage_id = any (?::uuid[])`;
      return { where, values: [uuids(trigger.stageIds)] };
    }
    case 'message-received':
      throw ruleNotPreviewed();
  }
}

/** When a rule would have run, by what deals were then: the first of them, the oldest first, and how many there are. */
export async function occasionsSince(em: EntityManager, { definition, since, until }: Asked, limit: number) {
  const { where, values } = allOf([
    { where: 'd.valid_from >= ?::timestamptz', values: [since] },
    { where: 'd.valid_from < coalesce(?::timestamptz, now())', values: [until ?? null] },
    triggered(definition.trigger),
    whereOf(definition.conditions ?? {}, dealColumns),
  ]);
  const found = `select d.deal_id, d.valid_from, d.event_id ${dealVersionsFrom} where ${where}`;
  const [counted] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from (${found} limit ${COUNTED_EXACTLY + 1}) found`,
    [...values],
  );
  const occasions = await em.execute<PastOccasion[]>(
    `select deal_id as "dealId", ${iso('valid_from')} as at from (${found} order by d.valid_from, d.event_id limit ${limit}) found
      order by valid_from, event_id`,
    [...values],
  );
  const count = counted?.count ?? 0;
  return { matchCount: count > COUNTED_EXACTLY ? null : count, occasions };
}
