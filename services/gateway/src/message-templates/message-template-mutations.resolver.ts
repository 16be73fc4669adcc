import { CreateMessageTemplate, UpdateMessageTemplate } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { type Done, RequestContext } from '../serving/request-context.types.js';
import {
  CreateMessageTemplateInput,
  CreateMessageTemplatePayload,
  UpdateMessageTemplateInput,
  UpdateMessageTemplatePayload,
} from './message-template-inputs.types.js';
import { messageTemplateOf } from './message-template.types.js';

@Resolver()
export class MessageTemplateMutationsResolver {
  @Mutation(() => CreateMessageTemplatePayload, {
    description:
      'Creates a message template. Permission: `templates:write`. Codes: `outreach.message-template.malformed`, ' +
      '`outreach.message-template.unknown-variables`. ' +
      'Example: `createMessageTemplate(input: { idempotencyKey: "k1", name: "Hello", body: "Hi {{ contact.name }}" }) ' +
      '{ messageTemplate { id } }`.',
  })
  @RequiresOf(CreateMessageTemplate)
  async createMessageTemplate(
    @Args('input', { description: 'The message template.' }) { idempotencyKey, ...input }: CreateMessageTemplateInput,
    @Context() context: RequestContext,
  ): Promise<CreateMessageTemplatePayload> {
    return payloadOf(await context.send(CreateMessageTemplate, input, { idempotencyKey }), context);
  }

  @Mutation(() => UpdateMessageTemplatePayload, {
    description:
      'Changes a message template; what is scheduled with it goes out as it reads then. Permission: `templates:write`. ' +
      'Codes: `outreach.message-template.malformed`, `outreach.message-template.unknown-variables`, ' +
      '`outreach.message-template.version`. Example: ' +
      '`updateMessageTemplate(input: { idempotencyKey: "k1", messageTemplateId: "…", name: "Hello" }) ' +
      '{ messageTemplate { version } }`.',
  })
  @RequiresOf(UpdateMessageTemplate)
  async updateMessageTemplate(
    @Args('input', { description: 'Which, and what of it.' }) { idempotencyKey, ...input }: UpdateMessageTemplateInput,
    @Context() context: RequestContext,
  ): Promise<UpdateMessageTemplatePayload> {
    return payloadOf(await context.send(UpdateMessageTemplate, present(input), { idempotencyKey }), context);
  }
}

async function payloadOf(
  { output, position }: Done<typeof CreateMessageTemplate | typeof UpdateMessageTemplate>,
  context: RequestContext,
) {
  const view = await context.readBack(context.records.messageTemplates.load(output.id));
  return { position, messageTemplate: view && messageTemplateOf(view) };
}
