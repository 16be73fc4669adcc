import type { OpenWork as Work, Successor } from '@parley/contracts';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';

@ObjectType({ description: 'How much a member answers for that somebody else would have to go on with.' })
export class OpenWork implements Work {
  @Field(() => Int, { description: 'Open deals that it answers for.' })
  readonly dealCount!: number;

  @Field(() => Int, { description: 'Contacts that it answers for.' })
  readonly contactCount!: number;

  @Field(() => Int, { description: 'Chats that it answers for.' })
  readonly chatCount!: number;

  @Field(() => Int, { description: 'Scheduled follow-ups that go out in its name.' })
  readonly followUpCount!: number;

  @Field(() => Int, { description: 'Connected accounts that it answers for, as whoever connected one does at first.' })
  readonly channelAccountCount!: number;

  @Field(() => Int, { description: 'AI agents whose guardian it is.' })
  readonly agentCount!: number;
}

@InputType({
  description: 'Who goes on with what a member answers for: a member, a team, or both; at least one is named.',
})
export class HandOverInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Id of a member, who is an active user: answers for it all, sends its follow-ups, and is asked to be guardian of ' +
      'its agents. Default: nobody, the team alone.',
  })
  readonly memberId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of a team that answers for its deals, contacts and chats. Default: the team of each stays.',
  })
  readonly teamId?: string | null;
}

/** Where nobody was named the contract knows of nobody. */
export const successorIn = (given: HandOverInput | null | undefined): { readonly handOverTo?: Successor } =>
  given ? { handOverTo: present(given) } : {};
