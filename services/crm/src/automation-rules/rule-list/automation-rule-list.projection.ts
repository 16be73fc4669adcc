import { automationRuleEvents, type StoredRuleDefinition } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';
import { z } from 'zod';

export type AutomationRuleRow = {
  readonly automationRuleId: string;
  readonly name: string;
  readonly definition: StoredRuleDefinition;
  /** On what it is asked; empty where its definition says so in no way that is known. */
  readonly triggerOn: string;
  readonly isEnabled: boolean;
  readonly isArchived: boolean;
  readonly version: number;
  readonly createdAt: Date | string;
  readonly changedAt: Date | string;
};

export const AutomationRuleTable = defineEntity({
  name: 'AutomationRule',
  properties: {
    ...tenantKey,
    automationRuleId: p.uuid().primary(),
    name: p.text(),
    definition: p.json<StoredRuleDefinition>(),
    triggerOn: p.text(),
    isEnabled: p.boolean(),
    isArchived: p.boolean(),
    version: p.integer(),
    createdAt: p.datetime(3),
    changedAt: p.datetime(3),
  },
});

const triggered = z.object({ trigger: z.object({ on: z.string() }) });

function triggerOf(definition: StoredRuleDefinition): string {
  const read = triggered.safeParse(definition);
  return read.success ? read.data.trigger.on : '';
}

export const automationRuleList = readModel({
  name: 'crm.automation-rule-list.v1',
  table: AutomationRuleTable,
  events: automationRuleEvents,
  mode: 'inline',
  key: ({ data }) => data.automationRuleId,

  evolve(row: AutomationRuleRow | null, event): AutomationRuleRow | null {
    const { recordedAt: changedAt } = event.envelope;
    if (event.type === 'crm.automation-rule.created') {
      const { automationRuleId, name, definition, isEnabled } = event.data;
      return {
        ...{ automationRuleId, name, definition, triggerOn: triggerOf(definition), isEnabled, isArchived: false },
        ...{ version: 1, createdAt: changedAt, changedAt },
      };
    }
    if (!row) return null;
    const next = { ...row, version: row.version + 1, changedAt };
    if (event.type === 'crm.automation-rule.archived') return { ...next, isArchived: true };
    const { name = row.name, definition = row.definition, isEnabled = row.isEnabled } = event.data;
    return { ...next, name, definition, triggerOn: triggerOf(definition), isEnabled };
  },
});
