import { type Answerable, type ChatCard, clearOr, type FieldGrant, isReached, type Reach } from '@parley/contracts';

import type { VariableValues } from '../../message-templates/variables.js';

/** What a template may say of the chat's contact and deal: only what is reached, shown, known and not erased. */
export function valuesOf(card: ChatCard, reach: Reach): VariableValues {
  const isShown = (field: FieldGrant) => !reach.hides?.includes(field);
  const contact = reached(card.contact, reach);
  const deal = reached(card.currentDeal, reach);
  const values = {
    'contact.name': contact && isShown('contacts:read.name') && clearOr(contact.name, null),
    'company.name': contact && card.company?.name,
    'deal.title': deal && isShown('deals:read.title') && clearOr(deal.title, null),
    'deal.stage': deal?.stage.name.en,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'));
}

const reached = <Record extends Answerable>(record: Record | null, reach: Reach): Record | null =>
  record && isReached(reach, record) ? record : null;
