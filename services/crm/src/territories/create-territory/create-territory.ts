import { TerritoryCreated, type TerritoryEvent } from '@parley/contracts';

import { bounded } from '../matching/bounded-conditions.js';
import type { Territories, Territory } from '../territory.js';
import { tooManyTerritories } from '../territory.errors.js';

export type NewTerritory = Omit<Territory, 'version'>;

const MOST = 200;

/** It stands last, so that it takes from none that is there. */
export function createTerritory(territory: NewTerritory, territories: Territories): readonly TerritoryEvent[] {
  if (territories.some(({ territoryId }) => territoryId === territory.territoryId)) return [];
  if (territories.length >= MOST) throw tooManyTerritories();
  return bounded([TerritoryCreated(territory)], territories);
}
