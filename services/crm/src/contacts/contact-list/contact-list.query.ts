import { contactView, type ContactView, type InputOf, ListContacts, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  allOf,
  type Answerer,
  Answers,
  containing,
  everything,
  type Listing,
  ListQuestion,
  withinReach,
  TenantDatabase,
} from '@parley/platform';

import { validAt } from '../../as-of/as-of.table.js';
import { assertAskable, searchable } from '../../fields/asked-fields.adapter.js';
import { shownContact } from '../../fields/hidden.js';
import { contactColumns, contactJson, contactVersionsFrom } from './contact-view.table.js';

const listing: Listing<ContactView> = {
  node: contactJson('k'),
  view: contactView,
  from: 'from crm.contact k',
  columns: contactColumns,
  id: { sql: 'k.contact_id', type: 'uuid' },
  usual: { field: 'createdAt', direction: 'desc' },
};

/** The same contacts as they were; whether one is reached goes by who answers for it now, `n`. */
const listingAsOf: Listing<ContactView> = {
  ...listing,
  node: contactJson('k', 'k.version'),
  from: contactVersionsFrom,
};

/** What a search looks into. */
const texts = { name: 'k.name', username: 'k.username' };

@Answers(ListContacts)
export class ContactListQuery implements Answerer<typeof ListContacts> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ search, asOf, ...input }: InputOf<typeof ListContacts>, actor: Actor, reach: Reach) {
    assertAskable(input, reach, 'contacts:read');
    const found = search?.trim() ? containing(search, ...searchable(texts, reach, 'contacts:read')) : everything;
    const question =
      asOf === undefined
        ? new ListQuestion(listing, input, allOf([found, withinReach(reach, 'k')]))
        : new ListQuestion(listingAsOf, input, allOf([found, validAt('k', asOf), withinReach(reach, 'n')]));
    const page = await question.read(this.database, actor);
    return { ...page, edges: page.edges.map((edge) => ({ ...edge, node: shownContact(edge.node, reach) })) };
  }
}
