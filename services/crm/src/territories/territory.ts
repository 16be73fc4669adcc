import type { StoredConditions, TerritoryEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** A rule over fields of records that says which team answers for those it takes. */
export type Territory = {
  readonly territoryId: string;
  readonly name: string;
  /** Which contacts, or of whose contacts the deals; null for any. */
  readonly contactConditions: StoredConditions | null;
  /** Which deals; null for contacts too. */
  readonly dealConditions: StoredConditions | null;
  readonly teamId: string;
  readonly assigneeId: string | null;
  /** Rises with every change. */
  readonly version: number;
};

/** Conditions of which none is given are none. */
export const givenConditions = (conditions: StoredConditions | null): StoredConditions | null =>
  conditions && Object.keys(conditions).length > 0 ? conditions : null;

/** Those of an organization in the order in which they are asked: the first that fits takes. */
export type Territories = readonly Territory[];

export const noTerritories: Territories = [];

export function evolve(territories: Territories, event: TerritoryEvent): Territories {
  switch (event.type) {
    case 'crm.territory.created':
      return [...territories, { ...event.data, version: 1 }];
    case 'crm.territory.changed':
      return territories.map((one) => (one.territoryId === event.data.territoryId ? changed(one, event.data) : one));
    case 'crm.territory.reordered':
      return inOrder(territories, event.data.territoryIds);
    case 'crm.territory.archived':
      return territories.filter(({ territoryId }) => territoryId !== event.data.territoryId);
  }
}

type Changes = Extract<TerritoryEvent, { type: 'crm.territory.changed' }>['data'];

const changed = (one: Territory, changes: Changes): Territory => ({
  territoryId: one.territoryId,
  version: one.version + 1,
  name: changes.name ?? one.name,
  contactConditions: changes.contactConditions === undefined ? one.contactConditions : changes.contactConditions,
  dealConditions: changes.dealConditions === undefined ? one.dealConditions : changes.dealConditions,
  teamId: changes.teamId ?? one.teamId,
  assigneeId: changes.assigneeId === undefined ? one.assigneeId : changes.assigneeId,
});

const inOrder = (territories: Territories, ids: readonly string[]): Territories =>
  ids.flatMap((id) => territories.filter(({ territoryId }) => territoryId === id));

const territoriesStreamOf = streamOf<Territories, TerritoryEvent>('crm.territories', {
  initial: noTerritories,
  evolve,
});

/** An organization has one list of them. */
export const territoriesStream = (tenantId: string) => territoriesStreamOf(tenantId, tenantId);
