import { TerritoryArchived, type TerritoryEvent } from '@parley/contracts';

import type { Territories } from '../territory.js';
import { territoryNotFound } from '../territory.errors.js';

export function archiveTerritory(territoryId: string, territories: Territories): readonly TerritoryEvent[] {
  if (!territories.some((one) => one.territoryId === territoryId)) throw territoryNotFound(territoryId);
  return [TerritoryArchived({ territoryId })];
}
