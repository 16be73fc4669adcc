import { reachedContactOf } from '../kept-by-hand.js';
import type { Shop } from '../shop.js';

/** What the examples about companies and contacts need, as members keep them by hand. */
export const byHandPreparations = {
  createCompany: () => ({}),
  updateCompany: () => ({}),
  assignCompany: ({ whose }: Shop) => ({ assigneeId: whose.userId }),
  setCompanyCollaborators: ({ whose }: Shop) => ({ collaboratorId: whose.userId }),
  createContact: () => ({}),
  updateContact: () => ({}),
  addContactIdentity: () => ({}),
  removeContactIdentity: reachedContactOf,
  mergeContacts: async (shop: Shop) => {
    const [leading, merged] = [await reachedContactOf(shop), await reachedContactOf(shop)];
    return { leadingId: leading.contactId, mergedId: merged.contactId };
  },
  unmergeContact: () => ({}),
};
