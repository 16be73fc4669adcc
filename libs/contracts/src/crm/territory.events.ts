import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';

const id = z.uuid();

/** Conditions as they are stored: what the language of filters no longer has can still be read, and takes nothing. */
export const storedConditions = z.record(z.string(), z.unknown());

export type StoredConditions = z.infer<typeof storedConditions>;

/** A rule over fields of records that says which team answers for those it takes. It stands after those that are. */
export const TerritoryCreated = defineEvent({
  type: 'crm.territory.created',
  version: 1,
  data: z.object({
    territoryId: id,
    name: z.string(),
    contactConditions: storedConditions.nullable(),
    dealConditions: storedConditions.nullable(),
    teamId: id,
    assigneeId: id.nullable(),
  }),
});

/** What is named is so from here on; what is left out stays. */
export const TerritoryChanged = defineEvent({
  type: 'crm.territory.changed',
  version: 1,
  data: z.object({
    territoryId: id,
    name: z.string().optional(),
    contactConditions: storedConditions.nullable().optional(),
    dealConditions: storedConditions.nullable().optional(),
    teamId: id.optional(),
    assigneeId: id.nullable().optional(),
  }),
});

/** The rules are asked in this order from here on: the first that fits takes. */
export const TerritoriesReordered = defineEvent({
  type: 'crm.territory.reordered',
  version: 1,
  data: z.object({ territoryIds: z.array(id) }),
});

/** The rule takes nothing more; what it assigned stays so. */
export const TerritoryArchived = defineEvent({
  type: 'crm.territory.archived',
  version: 1,
  data: z.object({ territoryId: id }),
});

export const territoryEvents = [TerritoryCreated, TerritoryChanged, TerritoriesReordered, TerritoryArchived] as const;

export type TerritoryEvent = EventOf<(typeof territoryEvents)[number]>;

/** The rules are asked about all records that are there, piece by piece, as one change set of the same id. */
export const TerritoriesApplicationRequested = defineEvent({
  type: 'crm.territory-application.requested',
  version: 1,
  data: z.object({ applicationId: id }),
});

/** One piece was asked about; the next begins after that record. */
export const TerritoriesApplicationAdvanced = defineEvent({
  type: 'crm.territory-application.advanced',
  version: 1,
  data: z.object({
    applicationId: id,
    assignedCount: z.int(),
    next: z.object({ records: z.enum(['contacts', 'deals']), after: id }),
  }),
});

export const TerritoriesApplicationFinished = defineEvent({
  type: 'crm.territory-application.finished',
  version: 1,
  data: z.object({ applicationId: id, assignedCount: z.int() }),
  closes: true,
});

export const territoryApplicationEvents = [
  TerritoriesApplicationRequested,
  TerritoriesApplicationAdvanced,
  TerritoriesApplicationFinished,
] as const;

export type TerritoryApplicationEvent = EventOf<(typeof territoryApplicationEvents)[number]>;
