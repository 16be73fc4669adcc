import { AssignContact } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { RequestContext } from '../serving/request-context.types.js';
import { assignmentOf } from '../teams/assignment.types.js';
import { AssignContactInput, AssignContactPayload } from './contact-inputs.types.js';
import { contactOf } from './contact.types.js';

@Resolver()
export class AssignContactResolver {
  @Mutation(() => AssignContactPayload, {
    description:
      'Says who answers for a contact: whoever holds contacts over own or team rows sees it by that. Permission: ' +
      '`contacts:write`. Codes: `access.assignee-unknown`, `access.team-unknown`, `crm.contact.version`. Example: ' +
      '`assignContact(input: { idempotencyKey: "k1", contactId: "…", assigneeId: "…" }) { contact { assignee { name } } }`.',
  })
  @RequiresOf(AssignContact)
  async assignContact(
    @Args('input', { description: 'Which contact, and who.' }) { idempotencyKey, ...input }: AssignContactInput,
    @Context() context: RequestContext,
  ): Promise<AssignContactPayload> {
    const { output, position } = await context.send(AssignContact, assignmentOf(input), { idempotencyKey });
    const contact = await context.readBack(context.records.contacts.load(output.id));
    return { position, contact: contact && contactOf(contact) };
  }
}
