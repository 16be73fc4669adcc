import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { expectedVersion } from '../expected-version.js';
import { filterOf, flag, oneOf, text } from '../filter.js';
import { accepted, atLeast } from '../page.js';
import { visibleName } from '../visible-text.js';

const id = z.uuid();

/** Which contacts a territory takes: fields of a contact, asked as lists ask. */
export const territoryContactConditions = filterOf({
  companyId: oneOf(id),
  channelAccountId: oneOf(id),
  name: text,
  username: text,
});

/** Which deals it takes; those of contacts that its other conditions name, where it has any. */
export const territoryDealConditions = filterOf({
  pipelineId: oneOf(id),
  stageId: oneOf(id),
  isOpen: flag,
  title: text,
});

const conditions = {
  contactConditions: territoryContactConditions.nullable().optional(),
  dealConditions: territoryDealConditions.nullable().optional(),
};

/** Without conditions it takes all; with some over deals, it takes no contacts. */
export const CreateTerritory = defineCommand({
  name: 'crm.create-territory',
  permission: 'territories:manage',
  also: ['contacts:read', 'deals:read'],
  input: z.object({ name: visibleName(100), ...conditions, teamId: id, assigneeId: id.nullable().optional() }),
  output: accepted,
});

export const ChangeTerritory = defineCommand({
  name: 'crm.change-territory',
  permission: 'territories:manage',
  also: ['contacts:read', 'deals:read'],
  input: z.object({
    territoryId: id,
    name: visibleName(100).optional(),
    ...conditions,
    teamId: id.optional(),
    assigneeId: id.nullable().optional(),
    expectedVersion,
  }),
  output: accepted,
});

/** Names every territory once, the first to be asked first. */
export const ReorderTerritories = defineCommand({
  name: 'crm.reorder-territories',
  permission: 'territories:manage',
  input: z.object({ territoryIds: z.array(id).max(200) }),
  output: accepted,
});

export const ArchiveTerritory = defineCommand({
  name: 'crm.archive-territory',
  permission: 'territories:manage',
  input: z.object({ territoryId: id }),
  output: accepted,
});

/** Asks the rules about all records that are there, as one change set, whose id is answered. */
export const ApplyTerritories = defineCommand({
  name: 'crm.apply-territories',
  permission: 'territories:manage',
  input: z.object({}),
  output: accepted,
});

export const territoryView = z.object({
  id,
  name: z.string(),
  contactConditions: z.record(z.string(), z.unknown()).nullable(),
  dealConditions: z.record(z.string(), z.unknown()).nullable(),
  teamId: id,
  assigneeId: id.nullable(),
  version: z.int(),
});

export type TerritoryView = z.infer<typeof territoryView>;

export const territoryApplicationView = z.object({ id, assignedCount: z.int(), isFinished: z.boolean() });

export type TerritoryApplicationView = z.infer<typeof territoryApplicationView>;

/** In the order in which they are asked, and how far they were last asked about all records. */
export const ListTerritories = defineQuery({
  name: 'crm.list-territories',
  permission: 'territories:manage',
  input: z.object({ ...atLeast.shape }),
  output: z.object({ items: z.array(territoryView), application: territoryApplicationView.nullable() }),
});

/** How many records a rule would take in its place: the last, or that of the territory that it would change. */
export const PreviewTerritory = defineQuery({
  name: 'crm.preview-territory',
  permission: 'territories:manage',
  also: ['contacts:read', 'deals:read'],
  input: z.object({ territoryId: id.optional(), ...conditions, ...atLeast.shape }),
  /** Exact to 10,000, null beyond. */
  output: z.object({ contactCount: z.int().nullable(), dealCount: z.int().nullable() }),
});
