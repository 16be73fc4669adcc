import type { StoredRuleDefinition } from '@parley/contracts';
import type { EntityManager } from '@mikro-orm/postgresql';

export type EnabledRule = {
  readonly automationRuleId: string;
  readonly version: number;
  readonly definition: StoredRuleDefinition;
};

/** In the order in which they were made. */
const enabledSql = `
  select automation_rule_id as "automationRuleId", version, definition from crm.automation_rule
   where is_enabled and not is_archived and trigger_on = any (string_to_array(?, ','))
   order by created_at, automation_rule_id`;

/** The rules that are asked on such an occasion. */
export const rulesOn = (em: EntityManager, triggers: readonly string[]): Promise<EnabledRule[]> =>
  em.execute<EnabledRule[]>(enabledSql, [triggers.join(',')]);

const countSql = 'select count(*)::int as count from crm.automation_rule where not is_archived';

export async function ruleCount(em: EntityManager): Promise<number> {
  const [row] = await em.execute<{ count: number }[]>(countSql);
  return row?.count ?? 0;
}
