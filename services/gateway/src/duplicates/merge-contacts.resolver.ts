import { MergeContacts, UnmergeContact } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { contactOf } from '../contacts/contact.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  MergeContactsInput,
  MergeContactsPayload,
  UnmergeContactInput,
  UnmergeContactPayload,
} from './merge-contacts.types.js';

const readContact = async (id: string, context: RequestContext) => {
  const contact = await context.readBack(context.records.contacts.load(id));
  return contact && contactOf(contact);
};

@Resolver()
export class MergeContactsResolver {
  @Mutation(() => MergeContactsPayload, {
    description:
      'Makes two contacts one: what hangs on either is found with the one that leads. `unmergeContact` takes it back. ' +
      'Permission: `contacts:write`, with `contacts:read`. Codes: `crm.contact.not-found`, `crm.contact.version`, ' +
      '`crm.contact.merged-with-itself`, `crm.contact.too-many-identities`. Example: ' +
      '`mergeContacts(input: { idempotencyKey: "k1", leadingId: "…", mergedId: "…", values: [{ field: ROLE, winner: MERGED }] }) { contact { id } }`.',
  })
  @RequiresOf(MergeContacts)
  async mergeContacts(
    @Args('input', { description: 'Which contacts.' }) { idempotencyKey, ...input }: MergeContactsInput,
    @Context() context: RequestContext,
  ): Promise<MergeContactsPayload> {
    const { output, position } = await context.send(MergeContacts, present(input), { idempotencyKey });
    return { position, contact: await readContact(output.id, context) };
  }

  @Mutation(() => UnmergeContactPayload, {
    description:
      'Makes one contact two again: the merged one as it was, and of the other each field that was not changed since. ' +
      'Permission: `contacts:write`, with `contacts:read`. Codes: `crm.contact.not-found`, `crm.contact.leading-away`. ' +
      'Example: `unmergeContact(input: { idempotencyKey: "k1", contactId: "…" }) { contact { id } conflicts { field } }`.',
  })
  @RequiresOf(UnmergeContact)
  async unmergeContact(
    @Args('input', { description: 'Which contact.' }) { idempotencyKey, contactId }: UnmergeContactInput,
    @Context() context: RequestContext,
  ): Promise<UnmergeContactPayload> {
    const { output, position } = await context.send(UnmergeContact, { contactId }, { idempotencyKey });
    const { id, leadingId, conflicts } = output;
    const leading = leadingId === null ? null : await readContact(leadingId, context);
    return { position, contact: await readContact(id, context), leading, conflicts };
  }
}
