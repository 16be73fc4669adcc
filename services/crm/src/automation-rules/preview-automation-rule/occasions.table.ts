import type { InputOf, PreviewAutomationRule, RuleTrigger } from '@parley/contracts';
import { allOf, iso, uuids, type Where, whereOf } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

import { dealColumns } from '../../deals/deal-board/deal-view.table.js';
import { dealVersionsFrom } from '../../deals/deal-board/deals-at.table.js';
import { ruleNotPreviewed } from '../automation-rule.errors.js';

const COUNTED_EXACTLY = 10_000;

export type PastOccasion = { readonly dealId: string; readonly at: string };

type Asked = InputOf<typeof PreviewAutomationRule>;

/** Versions of deals, `d`, with which a rule that is triggered so would have been asked, and when it would have been. */
type Asking = { readonly from: string; readonly at: string; readonly triggered: Where };

const withEachVersion = { from: dealVersionsFrom, at: 'd.valid_from' };

/** Stays in stages, by the limits that they have now, with the deal as it was once the limit had passed. */
const withEachStay = {
  from: `from (
      select v.tenant_id, v.deal_id, v.stage_id, v.valid_from as since,
             lead(v.valid_from) over (partition by v.tenant_id, v.deal_id order by v.valid_from, v.version) as left_at
        from crm.deal_version v where v.changes -> 'stageId' is not null) stay
    join crm.pipeline p on true
    join lateral jsonb_array_elements(p.stages) stage on stage ->> 'id' = stay.stage_id::text
    cross join lateral (
      select stay.since + make_interval(secs => (stage ->> 'dwellLimitSeconds')::double precision) as at) passed
    join crm.deal_version d on d.tenant_id = stay.tenant_id and d.deal_id = stay.deal_id
     and d.valid_from <= passed.at and coalesce(d.valid_to, 'infinity') > passed.at and d.deleted_at is null`,
  at: 'passed.at',
};

function asking(trigger: RuleTrigger): Asking {
  switch (trigger.on) {
    case 'deal-created':
      return { ...withEachVersion, triggered: { where: 'd.version = 1', values: [] } };
    case 'stage-entered': {
      const where = `d.changes -> 'stageId' is not null and d.stage_id = any (?::uuid[])`;
      return { ...withEachVersion, triggered: { where, values: [uuids(trigger.stageIds)] } };
    }
    case 'dwell-passed': {
      const where = `stay.stage_id = any (?::uuid[]) and coalesce(stay.left_at, 'infinity') > passed.at and d.is_open`;
      return { ...withEachStay, triggered: { where, values: [uuids(trigger.stageIds)] } };
    }
    case 'message-received':
      throw ruleNotPreviewed();
  }
}

/** When a rule would have run, by what deals were then: the first of them, the oldest first, and how many there are. */
export async function occasionsSince(em: EntityManager, { definition, since, until }: Asked, limit: number) {
  const { from, at, triggered } = asking(definition.trigger);
  const { where, values } = allOf([
    { where: `${at} >= ?::timestamptz`, values: [since] },
    { where: `${at} < coalesce(?::timestamptz, now())`, values: [until ?? null] },
    triggered,
    whereOf(definition.conditions ?? {}, dealColumns),
  ]);
  const found = `select d.deal_id, ${at} as at, d.event_id ${from} where ${where}`;
  const [counted] = await em.execute<{ count: number }[]>(
    `select count(*)::int as count from (${found} limit ${COUNTED_EXACTLY + 1}) found`,
    [...values],
  );
  const occasions = await em.execute<PastOccasion[]>(
    `select deal_id as "dealId", ${iso('at')} as at from (${found} order by at, d.event_id limit ${limit}) found
      order by found.at, event_id`,
    [...values],
  );
  const count = counted?.count ?? 0;
  return { matchCount: count > COUNTED_EXACTLY ? null : count, occasions };
}
