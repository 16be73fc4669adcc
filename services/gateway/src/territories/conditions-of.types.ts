import { territoryContactConditions, territoryDealConditions } from '@parley/contracts';

import { filterFor } from '../schema/filters.types.js';

type Given = { readonly contactConditions?: object | null; readonly dealConditions?: object | null };

/** Conditions as the contract takes them; what was left out stays away. @throws DomainError `input.invalid` */
export function conditionsOf({ contactConditions, dealConditions }: Given) {
  const { filter: contacts } = filterFor(territoryContactConditions, contactConditions);
  const { filter: deals } = filterFor(territoryDealConditions, dealConditions);
  return { ...(contacts && { contactConditions: contacts }), ...(deals && { dealConditions: deals }) };
}
