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
import { withColumns } from '../../custom-fields/asked-values.adapter.js';
import { FieldDirectory } from '../../custom-fields/field-directory/field-directory.port.js';
import { assertAskable, searchable } from '../../fields/asked-fields.adapter.js';
import { shownContact } from '../../fields/hidden.js';
import { type CrmIds, CrmIdentifiers } from '../../crm-ids.adapter.js';
import { unspaced } from '../../search/unspaced.js';
import { meaningsOf } from '../identities/written-identity.adapter.js';
import { contactColumns, contactJson, contactTexts, contactVersionsFrom } from './contact-view.table.js';
import { withIdentitiesMeant } from './identity-conditions.js';

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

/** What somebody may mean by a text: each identity that it can be, and a username on Telegram. */
const meaning = ({ identityOf }: CrmIds, text: string): readonly object[] =>
  meaningsOf(text).flatMap(({ channel, value }) => [
    { identities: { eq: identityOf(channel, value) } },
    ...(channel === 'telegram-username' ? [{ telegramUsername: { eq: value } }] : []),
  ]);

@Answers(ListContacts)
export class ContactListQuery implements Answerer<typeof ListContacts> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly identifiers: CrmIdentifiers,
    private readonly fields: FieldDirectory,
  ) {}

  async answer({ search, asOf, filter = {}, ...asked }: InputOf<typeof ListContacts>, actor: Actor, reach: Reach) {
    assertAskable({ ...asked, filter }, reach, 'contacts:read');
    const ids = await this.identifiers.of(actor.tenantId);
    const meant = withIdentitiesMeant(filter, (text) => meaning(ids, text));
    const values = await this.fields.asked(actor.tenantId, 'contact', { filter: meant, alias: 'k' });
    const input = { ...asked, filter: values.filter };
    const texts = searchable(contactTexts, reach, 'contacts:read');
    const found = search?.trim() ? containing(unspaced(search), ...texts) : everything;
    const question =
      asOf === undefined
        ? new ListQuestion(withColumns(listing, values), input, allOf([found, withinReach(reach, 'k')]))
        : new ListQuestion(
            withColumns(listingAsOf, values),
            input,
            allOf([found, validAt('k', asOf), withinReach(reach, 'n')]),
          );
    const page = await question.read(this.database, actor);
    return { ...page, edges: page.edges.map((edge) => ({ ...edge, node: shownContact(edge.node, reach) })) };
  }
}
