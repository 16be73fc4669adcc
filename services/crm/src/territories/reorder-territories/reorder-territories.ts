import { TerritoriesReordered, type TerritoryEvent } from '@parley/contracts';

import type { Territories } from '../territory.js';
import { orderNotWhole } from '../territory.errors.js';

/** Names each there is, once: whoever knows of fewer decides about what they haven't seen. */
export function reorderTerritories(territoryIds: string[], territories: Territories): readonly TerritoryEvent[] {
  const known = territories.map(({ territoryId }) => territoryId);
  if (territoryIds.length !== known.length || !known.every((id) => territoryIds.includes(id))) throw orderNotWhole();
  return known.every((id, index) => id === territoryIds[index]) ? [] : [TerritoriesReordered({ territoryIds })];
}
