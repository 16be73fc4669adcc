import { SendMessage } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { MutationInput, MutationPayload, present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Send, sendOf } from './send.types.js';

@InputType({ description: 'A message to send.' })
export class SendMessageInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the chat.' })
  readonly chatId!: string;

  @Field(() => String, { description: 'The text, 1 to 4,096 UTF-16 units.' })
  readonly text!: string;

  @Field(() => ID, { nullable: true, description: 'The message it answers. Default: none.' })
  readonly replyToMessageId?: string | null;
}

@ObjectType({ description: 'The send, in the ledger.' })
export class SendMessagePayload extends MutationPayload {
  @Field(() => Send, { nullable: true, description: 'Where it stands; `REFUSED` where the contact policy said no.' })
  readonly send!: Send | null;
}

@Resolver()
export class SendMessageResolver {
  @Mutation(() => SendMessagePayload, {
    description:
      'Sends a text through the ledger, exactly once. Permission: `messages:send`. Code: ' +
      '`messaging.sender.limit-reached`. Example: ' +
      '`sendMessage(input: { idempotencyKey: "k1", chatId: "…", text: "Hello" }) { send { id status } }`.',
  })
  @RequiresOf(SendMessage)
  async sendMessage(
    @Args('input', { description: 'What to send, and where.' }) input: SendMessageInput,
    @Context() context: RequestContext,
  ): Promise<SendMessagePayload> {
    const { idempotencyKey, text, ...where } = present(input);
    const command = { ...where, content: { text, entities: [] } };
    const { output, position } = await context.send(SendMessage, command, { idempotencyKey });
    const send = await context.readBack(context.records.sends.load(output.id));
    return { position, send: send && sendOf(send) };
  }
}
