import { CancelSend } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Send, sendOf } from './send.types.js';

@InputType({ description: 'Which send to take back.' })
export class CancelSendInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the send.' })
  readonly sendId!: string;
}

@ObjectType({ description: 'The send, taken back.' })
export class CancelSendPayload extends MutationPayload {
  @Field(() => Send, {
    nullable: true,
    description: 'Where it stands: `CANCELLED`, or as it was where it was over already.',
  })
  readonly send!: Send | null;
}

@Resolver()
export class CancelSendResolver {
  @Mutation(() => CancelSendPayload, {
    description:
      'Takes back a send that has not left. One that is over stays as it is: read `status`. Permission: `messages:send`. ' +
      'Codes: `messaging.send.not-found`, `messaging.send.over` once it is on its way, or nobody knows whether it left. ' +
      'Example: `cancelSend(input: { idempotencyKey: "k1", sendId: "…" }) { send { id status } }`.',
  })
  @RequiresOf(CancelSend)
  async cancelSend(
    @Args('input', { description: 'Which.' }) { idempotencyKey, sendId }: CancelSendInput,
    @Context() context: RequestContext,
  ): Promise<CancelSendPayload> {
    const { position } = await context.send(CancelSend, { sendId }, { idempotencyKey });
    const send = await context.readBack(context.records.sends.load(sendId));
    return { position, send: send && sendOf(send) };
  }
}
