import type { Territories, Territory } from '../territory.js';

/** The territory that takes a record: the first, in their order, of those whose conditions hold for it. */
export const firstTaking = (territories: Territories, holds: readonly boolean[]): Territory | undefined =>
  territories.find((_territory, index) => holds[index]);
