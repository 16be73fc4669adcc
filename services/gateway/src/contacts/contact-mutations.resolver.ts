import { AddContactIdentity, CreateContact, RemoveContactIdentity, UpdateContact } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { givenValues } from '../custom-fields/custom-field-inputs.types.js';
import { present } from '../schema/input.types.js';
import { changing } from '../serving/changing.loader.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  AddContactIdentityInput,
  AddContactIdentityPayload,
  CreateContactInput,
  CreateContactPayload,
  RemoveContactIdentityInput,
  RemoveContactIdentityPayload,
  UpdateContactInput,
  UpdateContactPayload,
} from './contact-entry.types.js';
import { contactOf } from './contact.types.js';

const change = changing(async (id, context) => {
  const contact = await context.readBack(context.records.contacts.load(id));
  return { contact: contact && contactOf(contact) };
});

@Resolver()
export class ContactMutationsResolver {
  @Mutation(() => CreateContactPayload, {
    description:
      'Creates a contact; you answer for it at first. Permission: `contacts:write`. Codes: ' +
      '`crm.contact.identity-invalid`, `crm.company.not-found`, `crm.field.invalid`. Example: ' +
      '`createContact(input: { idempotencyKey: "k1", name: "Anna", identities: [{ channel: PHONE, value: "+49 30 901820" }] }) { contact { id } }`.',
  })
  @RequiresOf(CreateContact)
  createContact(
    @Args('input', { description: 'The contact.' })
    { idempotencyKey, address, identities, customFields, ...asked }: CreateContactInput,
    @Context() context: RequestContext,
  ): Promise<CreateContactPayload> {
    const input = {
      ...asked,
      ...(address && { address: present(address) }),
      ...(customFields && { customFields: givenValues(customFields) }),
      ...(identities && { identities: identities.map((one) => present(one)) }),
    };
    return change(context, { definition: CreateContact, input, idempotencyKey });
  }

  @Mutation(() => UpdateContactPayload, {
    description:
      'Changes what is named of a contact: what is left out stays, what is null is no more. Permission: ' +
      '`contacts:write`. Codes: `crm.contact.version`, `crm.company.not-found`, `crm.field.invalid`. Example: ' +
      '`updateContact(input: { idempotencyKey: "k1", contactId: "…", role: "Buyer" }) { contact { role version } }`.',
  })
  @RequiresOf(UpdateContact)
  updateContact(
    @Args('input', { description: 'Which contact, and what.' })
    { idempotencyKey, address, name, expectedVersion, customFields, ...asked }: UpdateContactInput,
    @Context() context: RequestContext,
  ): Promise<UpdateContactPayload> {
    const input = {
      ...asked,
      ...present({ name, expectedVersion }),
      ...(customFields && { customFields: givenValues(customFields) }),
      ...(address !== undefined && { address: address && present(address) }),
    };
    return change(context, { definition: UpdateContact, input, idempotencyKey });
  }

  @Mutation(() => AddContactIdentityPayload, {
    description:
      'Adds one way to reach a contact, or makes one that is known the first of its channel. Permission: ' +
      '`contacts:write`. Codes: `crm.contact.identity-invalid`, `crm.contact.too-many-identities`, `crm.contact.version`. ' +
      'Example: `addContactIdentity(input: { idempotencyKey: "k1", contactId: "…", channel: MAIL, value: "anna@example.org" }) { contact { identities { id value } } }`.',
  })
  @RequiresOf(AddContactIdentity)
  addContactIdentity(
    @Args('input', { description: 'Which contact, and how.' }) { idempotencyKey, ...input }: AddContactIdentityInput,
    @Context() context: RequestContext,
  ): Promise<AddContactIdentityPayload> {
    return change(context, { definition: AddContactIdentity, input: present(input), idempotencyKey });
  }

  @Mutation(() => RemoveContactIdentityPayload, {
    description:
      'Takes one way to reach a contact away; the peer that they are on Telegram stays. Permission: `contacts:write`. ' +
      'Codes: `crm.contact.identity-not-found`, `crm.contact.version`. Example: ' +
      '`removeContactIdentity(input: { idempotencyKey: "k1", contactId: "…", identityId: "…" }) { contact { identities { id } } }`.',
  })
  @RequiresOf(RemoveContactIdentity)
  removeContactIdentity(
    @Args('input', { description: 'Which contact, and which identity.' })
    { idempotencyKey, ...input }: RemoveContactIdentityInput,
    @Context() context: RequestContext,
  ): Promise<RemoveContactIdentityPayload> {
    return change(context, { definition: RemoveContactIdentity, input: present(input), idempotencyKey });
  }
}
