import { CancelFollowUp, ScheduleFollowUp } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Field, ID, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql';

import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { DateTime } from '../schema/scalars.types.js';
import { type Done, RequestContext } from '../serving/request-context.types.js';
import { FollowUp, followUpOf } from './follow-up.types.js';

@InputType({ description: 'One later send.' })
export class ScheduleFollowUpInput extends MutationInput {
  @Field(() => ID, { description: 'The chat it goes to.' })
  readonly chatId!: string;

  @Field(() => ID, { description: 'What it says.' })
  readonly messageTemplateId!: string;

  @Field(() => DateTime, { description: 'When it goes out; later than now.' })
  readonly dueAt!: string;
}

@ObjectType({ description: 'The follow-up that was scheduled.' })
export class ScheduleFollowUpPayload extends MutationPayload {
  @Field(() => FollowUp, { nullable: true, description: 'The follow-up.' })
  readonly followUp!: FollowUp | null;
}

@InputType({ description: 'Which follow-up to take back.' })
export class CancelFollowUpInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the follow-up.' })
  readonly followUpId!: string;
}

@ObjectType({ description: 'The follow-up that was taken back.' })
export class CancelFollowUpPayload extends MutationPayload {
  @Field(() => FollowUp, { nullable: true, description: 'The follow-up as it is now.' })
  readonly followUp!: FollowUp | null;
}

@Resolver()
export class FollowUpMutationsResolver {
  @Mutation(() => ScheduleFollowUpPayload, {
    description:
      'Schedules one later send; an answer in between cancels it. It goes out in the name of whoever scheduled it, as ' +
      'long as they may send. Permission: `follow-ups:write`. Code: `outreach.follow-up.due-in-the-past`. Example: ' +
      '`scheduleFollowUp(input: { idempotencyKey: "k1", chatId: "…", messageTemplateId: "…", ' +
      'dueAt: "2100-01-01T09:00:00.000Z" }) { followUp { id } }`.',
  })
  @RequiresOf(ScheduleFollowUp)
  async scheduleFollowUp(
    @Args('input', { description: 'What goes where, and when.' }) { idempotencyKey, ...input }: ScheduleFollowUpInput,
    @Context() context: RequestContext,
  ): Promise<ScheduleFollowUpPayload> {
    return payloadOf(await context.send(ScheduleFollowUp, input, { idempotencyKey }), context);
  }

  @Mutation(() => CancelFollowUpPayload, {
    description:
      'Takes a follow-up back before it goes out. Permission: `follow-ups:write`. Code: `outreach.follow-up.over`. ' +
      'Example: `cancelFollowUp(input: { idempotencyKey: "k1", followUpId: "…" }) { followUp { status } }`.',
  })
  @RequiresOf(CancelFollowUp)
  async cancelFollowUp(
    @Args('input', { description: 'Which one.' }) { idempotencyKey, ...input }: CancelFollowUpInput,
    @Context() context: RequestContext,
  ): Promise<CancelFollowUpPayload> {
    return payloadOf(await context.send(CancelFollowUp, input, { idempotencyKey }), context);
  }
}

async function payloadOf(
  { output, position }: Done<typeof ScheduleFollowUp | typeof CancelFollowUp>,
  context: RequestContext,
) {
  const view = await context.readBack(context.records.followUps.load(output.id));
  return { position, followUp: view && followUpOf(view) };
}
