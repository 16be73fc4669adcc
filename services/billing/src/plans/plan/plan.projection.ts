import { PlanSet } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type PlanRow = { readonly scope: 'organization'; readonly aiCallLimit: number };

export const PlanTable = defineEntity({
  name: 'Plan',
  properties: { ...tenantKey, scope: p.text().primary(), aiCallLimit: p.integer() },
});

/** An organization has one plan: the last that was set. */
export const plan = readModel({
  name: 'billing.plan.v1',
  table: PlanTable,
  events: [PlanSet],
  mode: 'runner',
  key: () => 'organization',

  evolve: (_row: PlanRow | null, { data: { aiCallLimit } }): PlanRow => ({ scope: 'organization', aiCallLimit }),
});
