import { type ChatCard, clearOr } from '@parley/contracts';

import type { VariableValues } from '../../message-templates/variables.js';

/** What a template may say of the chat's contact and deal: only what is known and not erased. */
export function valuesOf({ contact, company, currentDeal }: ChatCard): VariableValues {
  const values = {
    'contact.name': contact && clearOr(contact.name, null),
    'company.name': company?.name,
    'deal.title': currentDeal && clearOr(currentDeal.title, null),
    'deal.stage': currentDeal?.stage.name.en,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => typeof value === 'string'));
}
