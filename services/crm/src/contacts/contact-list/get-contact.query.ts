import { GetContact, type InputOf, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { contactNotFound } from '../contact.errors.js';
import { ContactsByIdsQuery } from './contacts-by-ids.query.js';

@Answers(GetContact)
export class GetContactQuery implements Answerer<typeof GetContact> {
  constructor(private readonly contacts: ContactsByIdsQuery) {}

  /** @throws DomainError `not-found` `crm.contact.not-found` */
  async answer({ contactId }: InputOf<typeof GetContact>, actor: Actor, reach: Reach) {
    const { items } = await this.contacts.answer({ ids: [contactId] }, actor, reach);
    const [contact] = items;
    if (!contact) throw contactNotFound(contactId);
    return contact;
  }
}
