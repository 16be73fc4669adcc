import { CreateContact, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { answererOf } from '../../answerable/maker.js';
import { CompanyDirectory } from '../../companies/company-directory/company-directory.port.js';
import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { contactStream } from '../contact.js';
import { identityValue } from '../identities/written-identity.adapter.js';
import { createContactByHand } from './contact-by-hand.js';

@Handles(CreateContact)
export class CreateContactHandler implements Handler<typeof CreateContact> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
    private readonly companies: CompanyDirectory,
  ) {}

  async handle(asked: InputOf<typeof CreateContact>, context: CommandContext, reach: Reach) {
    const { name, companyId = null, identities: written = [], ...fields } = asked;
    const { tenantId } = context.actor;
    const ids = await this.identifiers.of(tenantId);
    const contactId = ids.contactMadeBy(context.commandId);
    const identities = written.map(({ channel, value: text, isPrimary }) => {
      const value = identityValue(channel, text);
      return { identityId: ids.identityOf(channel, value), channel, value, isPrimary };
    });
    await this.companies.check(companyId, context.actor, reach);

    const made = { contactId, name, fields, companyId, identities, makerId: answererOf(context.actor, reach) };
    const { position } = await this.events.update(contactStream(tenantId, contactId), context, (existing) =>
      createContactByHand(made, existing),
    );
    return { id: contactId, position };
  }
}
