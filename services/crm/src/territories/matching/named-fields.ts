import type { StoredConditions } from '@parley/contracts';

import type { Territories } from '../territory.js';

const isConditions = (value: unknown): value is StoredConditions => typeof value === 'object' && value !== null;

/** Which fields conditions name, at any depth. */
export function fieldsNamedBy(conditions: StoredConditions | null): readonly string[] {
  return Object.entries(conditions ?? {}).flatMap(([name, value]) => {
    if (name === 'and' || name === 'or')
      return Array.isArray(value) ? value.filter(isConditions).flatMap(fieldsNamedBy) : [];
    if (name === 'not') return isConditions(value) ? fieldsNamedBy(value) : [];
    return [name];
  });
}

export type ChangedFields = { readonly of: 'contactConditions' | 'dealConditions'; readonly fields: readonly string[] };

/** Whether any territory names one of those fields: what none names can't make another one take. */
export const isNamed = (territories: Territories, { of, fields }: ChangedFields): boolean =>
  territories.some((territory) => fieldsNamedBy(territory[of]).some((field) => fields.includes(field)));
