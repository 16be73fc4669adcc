import { type EventOf, TerritoryChanged, type TerritoryEvent } from '@parley/contracts';

import { bounded } from '../matching/bounded-conditions.js';
import type { Territories, Territory } from '../territory.js';
import { territoryNotFound, territoryVersion } from '../territory.errors.js';

type Change = EventOf<typeof TerritoryChanged>['data'];

export type TerritoryChange = Change & { readonly expectedVersion?: number | undefined };

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

export function changeTerritory(change: TerritoryChange, territories: Territories): readonly TerritoryEvent[] {
  const now = territories.find(({ territoryId }) => territoryId === change.territoryId);
  if (!now) throw territoryNotFound(change.territoryId);
  const { expectedVersion = now.version } = change;
  if (expectedVersion !== now.version) throw territoryVersion(now.territoryId, now.version);
  const differing = {
    ...differs('name', change, now),
    ...differs('contactConditions', change, now),
    ...differs('dealConditions', change, now),
    ...differs('teamId', change, now),
    ...differs('assigneeId', change, now),
  };
  if (Object.keys(differing).length === 0) return [];
  return bounded([TerritoryChanged({ territoryId: change.territoryId, ...differing })], territories);
}

const differs = <Field extends keyof Territory & keyof Change>(field: Field, change: Change, now: Territory) =>
  change[field] === undefined || isSame(change[field], now[field]) ? {} : { [field]: change[field] };
