import { fieldsNamedBy } from '../../fields/named-fields.js';
import type { Territories } from '../territory.js';

export type ChangedFields = { readonly of: 'contactConditions' | 'dealConditions'; readonly fields: readonly string[] };

/** Whether any territory names one of those fields: what none names can't make another one take. */
export const isNamed = (territories: Territories, { of, fields }: ChangedFields): boolean =>
  territories.some((territory) => fieldsNamedBy(territory[of]).some((field) => fields.includes(field)));
