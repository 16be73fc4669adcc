import { SetContactCollaborators } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { SetContactCollaboratorsInput, SetContactCollaboratorsPayload } from './contact-inputs.types.js';
import { contactOf } from './contact.types.js';

@Resolver()
export class SetContactCollaboratorsResolver {
  @Mutation(() => SetContactCollaboratorsPayload, {
    description:
      'Shares a contact by name: whoever is named and holds contacts over own or team rows sees it by that, and none of ' +
      'its deals and chats. Permission: `contacts:write`. Codes: `access.assignee-unknown`, `crm.contact.version`. Example: ' +
      '`setContactCollaborators(input: { idempotencyKey: "k1", contactId: "…", collaboratorIds: ["…"] }) { position }`.',
  })
  @RequiresOf(SetContactCollaborators)
  async setContactCollaborators(
    @Args('input', { description: 'Which contact, and with whom.' })
    { idempotencyKey, ...input }: SetContactCollaboratorsInput,
    @Context() context: RequestContext,
  ): Promise<SetContactCollaboratorsPayload> {
    const { output, position } = await context.send(SetContactCollaborators, present(input), { idempotencyKey });
    const contact = await context.readBack(context.records.contacts.load(output.id));
    return { position, contact: contact && contactOf(contact) };
  }
}
