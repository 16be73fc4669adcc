import { ResolveSend } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { MutationInput, MutationPayload, present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Send, sendOf } from './send.types.js';

@InputType({ description: 'What became of a send whose outcome nobody knows.' })
export class ResolveSendInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the send, which is `UNKNOWN`.' })
  readonly sendId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The message of that chat that it is, written by our side. Default: none, it never left.',
  })
  readonly messageId?: string | null;
}

@ObjectType({ description: 'The send, resolved.' })
export class ResolveSendPayload extends MutationPayload {
  @Field(() => Send, { nullable: true, description: 'Where it stands: `SENT`, or `FAILED` where it never left.' })
  readonly send!: Send | null;
}

@Resolver()
export class ResolveSendResolver {
  @Mutation(() => ResolveSendPayload, {
    description:
      'Says what became of a send whose outcome nobody knows, so that what waits in that chat may leave: the message that ' +
      'it is, or that it never left. It is not sent again. Permission: `messages:send`. Codes: ' +
      '`messaging.send.not-found`, `messaging.send.not-unknown`, `messaging.send.other-message`, ' +
      '`messaging.message.not-found`. Example: ' +
      '`resolveSend(input: { idempotencyKey: "k1", sendId: "…" }) { send { id status } }`.',
  })
  @RequiresOf(ResolveSend)
  async resolveSend(
    @Args('input', { description: 'Which send, and what it became.' }) input: ResolveSendInput,
    @Context() context: RequestContext,
  ): Promise<ResolveSendPayload> {
    const { idempotencyKey, ...command } = present(input);
    const { position } = await context.send(ResolveSend, command, { idempotencyKey });
    const send = await context.readBack(context.records.sends.load(input.sendId));
    return { position, send: send && sendOf(send) };
  }
}
