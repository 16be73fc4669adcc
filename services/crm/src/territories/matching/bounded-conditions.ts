import type { TerritoryEvent } from '@parley/contracts';

import { evolve, type Territories, type Territory } from '../territory.js';
import { tooManyValues } from '../territory.errors.js';

type Conditions = Pick<Territory, 'contactConditions' | 'dealConditions'>;

/** One statement asks all territories, and PostgreSQL binds at most 65,535 values to one. */
const MOST_VALUES = 50_000;

/** What stands at the ends of a filter are the values that it compares with. */
function valuesIn(filter: unknown): number {
  if (filter === null || filter === undefined) return 0;
  return typeof filter === 'object' ? Object.values(filter).reduce<number>((sum, one) => sum + valuesIn(one), 0) : 1;
}

const valuesOf = (asked: readonly Conditions[]): number =>
  valuesIn(asked.map(({ contactConditions, dealConditions }) => [contactConditions, dealConditions]));

/** @throws DomainError `conflict` `crm.territory.too-many-values` */
export function assertBounded(asked: readonly Conditions[]): void {
  if (valuesOf(asked) > MOST_VALUES) throw tooManyValues();
}

/** What was decided, where all territories can still be asked after it; what doesn't make the values more always may. */
export function bounded(decided: readonly TerritoryEvent[], territories: Territories): readonly TerritoryEvent[] {
  const after = decided.reduce(evolve, territories);
  if (valuesOf(after) > valuesOf(territories)) assertBounded(after);
  return decided;
}
