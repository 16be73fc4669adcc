import { AutomationRuleById, type AutomationRuleView, type InputOf, ListAutomationRules } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, iso, TenantDatabase } from '@parley/platform';

const ruleJson = `json_build_object('id', r.automation_rule_id, 'name', r.name, 'definition', r.definition,
  'isEnabled', r.is_enabled, 'isArchived', r.is_archived, 'createdAt', ${iso('r.created_at')},
  'changedAt', ${iso('r.changed_at')}, 'version', r.version) as rule`;

type Row = { readonly rule: AutomationRuleView };

@Answers(ListAutomationRules)
export class ListAutomationRulesQuery implements Answerer<typeof ListAutomationRules> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(_input: unknown, actor: Actor) {
    const sql = `select ${ruleJson} from crm.automation_rule r where not r.is_archived order by r.created_at, r.automation_rule_id`;
    const rows = await this.database.inTenant(actor, (em) => em.execute<Row[]>(sql));
    return { items: rows.map(({ rule }) => rule) };
  }
}

@Answers(AutomationRuleById)
export class AutomationRuleByIdQuery implements Answerer<typeof AutomationRuleById> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ id }: InputOf<typeof AutomationRuleById>, actor: Actor) {
    const sql = `select ${ruleJson} from crm.automation_rule r where r.automation_rule_id = ?::uuid`;
    const [row] = await this.database.inTenant(actor, (em) => em.execute<Row[]>(sql, [id]));
    return { rule: row?.rule ?? null };
  }
}
