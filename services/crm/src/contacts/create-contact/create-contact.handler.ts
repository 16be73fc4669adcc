import { CreateContact, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { answererOf } from '../../answerable/maker.js';
import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { contactStream } from '../contact.js';
import { EnteredFacts } from '../entered-facts.adapter.js';
import { identityValue } from '../identities/written-identity.adapter.js';
import { createContactByHand } from './contact-by-hand.js';

@Handles(CreateContact)
export class CreateContactHandler implements Handler<typeof CreateContact> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
    private readonly facts: EnteredFacts,
  ) {}

  async handle(asked: InputOf<typeof CreateContact>, context: CommandContext, reach: Reach) {
    const { name, companyId = null, identities: written = [], customFields: said, ...fields } = asked;
    const { tenantId } = context.actor;
    const ids = await this.identifiers.of(tenantId);
    const contactId = ids.contactMadeBy(context.commandId);
    const identities = written.map(({ channel, value: text, isPrimary }) => {
      const value = identityValue(channel, text);
      return { identityId: ids.identityOf(channel, value), channel, value, isPrimary };
    });
    const checked = await this.facts.check({ ...asked, isNew: true }, context.actor, reach);
    const customFields = checked.filter(({ value }) => value !== null);

    const known = { contactId, name, fields, ...(said && { customFields }) };
    const made = { ...known, companyId, identities, makerId: answererOf(context.actor, reach) };
    const { position } = await this.events.update(contactStream(tenantId, contactId), context, (existing) =>
      createContactByHand(made, existing),
    );
    return { id: contactId, position };
  }
}
