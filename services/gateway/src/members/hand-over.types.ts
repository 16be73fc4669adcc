import type { OpenWork as Work, Successor } from '@parley/contracts';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';

@ObjectType({ description: 'How much a member answers for that somebody else would have to go on with.' })
export class OpenWork implements Work {
  @Field(() => Int, { description: 'Open deals that it answers for.' })
  readonly dealCount!: number;

  @Field(() => Int, { description: 'Contacts that it answers for.' })
  readonly contactCount!: number;

  @Field(() => Int, { description: 'New leads that it answers for.' })
  readonly leadCount!: number;

  @Field(() => Int, { description: 'Open tasks that it is to do.' })
  readonly taskCount!: number;

  @Field(() => Int, { description: 'Chats that it answers for.' })
  readonly chatCount!: number;

  @Field(() => Int, { description: 'Scheduled follow-ups that go out in its name.' })
  readonly followUpCount!: number;

  @Field(() => Int, { description: 'Connected accounts that it answers for, as whoever connected one does at first.' })
  readonly channelAccountCount!: number;

  @Field(() => Int, { description: 'AI agents whose guardian it is.' })
  readonly agentCount!: number;
}

@InputType({ description: 'Who goes on with one kind of work: a member, a team, or both; at least one is named.' })
export class SuccessorInput {
  @Field(() => ID, { nullable: true, description: 'Id of a member, who is an active user. Default: the team alone.' })
  readonly memberId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of a team. Default: the team of each stays.' })
  readonly teamId?: string | null;
}

@InputType({ description: 'The member who goes on with what a team can’t.' })
export class SucceedingMemberInput {
  @Field(() => ID, { description: 'Id of a member, who is an active user.' })
  readonly memberId!: string;
}

const instead = (what: string) => `Who goes on with its ${what}. Default: whoever is named for all of it.`;

@InputType({
  description:
    'Who goes on with what a member answers for: a member, a team, or both, and somebody else for some kinds of it. ' +
    'At least one is named, and somebody for each kind that there is.',
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
    description:
      'Id of a team that answers for its deals, leads, tasks, contacts and chats. Default: the team of each stays.',
  })
  readonly teamId?: string | null;

  @Field(() => SuccessorInput, { nullable: true, description: instead('open deals, new leads and open tasks') })
  readonly deals?: SuccessorInput | null;

  @Field(() => SuccessorInput, { nullable: true, description: instead('contacts') })
  readonly contacts?: SuccessorInput | null;

  @Field(() => SuccessorInput, { nullable: true, description: instead('chats') })
  readonly chats?: SuccessorInput | null;

  @Field(() => SuccessorInput, { nullable: true, description: instead('connected accounts') })
  readonly channelAccounts?: SuccessorInput | null;

  @Field(() => SucceedingMemberInput, { nullable: true, description: instead('scheduled follow-ups') })
  readonly followUps?: SucceedingMemberInput | null;

  @Field(() => SucceedingMemberInput, { nullable: true, description: instead('agents, as their guardian') })
  readonly agents?: SucceedingMemberInput | null;
}

/** Where nobody was named the contract knows of nobody. */
export const successorIn = (given: HandOverInput | null | undefined): { readonly handOverTo?: Successor } =>
  given ? { handOverTo: succeeding(given) } : {};

export function succeeding({ memberId, teamId, followUps, agents, ...kinds }: HandOverInput): Successor {
  const { deals, contacts, chats, channelAccounts } = kinds;
  return present({
    ...{ memberId, teamId, followUps, agents },
    ...{ deals: deals && present(deals), contacts: contacts && present(contacts) },
    ...{ chats: chats && present(chats), channelAccounts: channelAccounts && present(channelAccounts) },
  });
}
