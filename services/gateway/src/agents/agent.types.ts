import type { AgentView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { MemberStatus } from '../members/member.types.js';
import { connectionType } from '../schema/connection.types.js';
import { Node } from '../schema/node.types.js';
import { DateTime } from '../schema/scalars.types.js';

@ObjectType({
  description: 'How much an agent may do per day, which begins at midnight in the organization’s time zone.',
})
export class AgentBudget {
  @Field(() => Int, {
    nullable: true,
    description: 'Runs per day; null for as many as the organization may.',
  })
  readonly runsPerDay!: number | null;

  @Field(() => Int, { name: 'runCount', description: 'Runs begun since midnight in the organization’s time zone.' })
  readonly runsToday!: number;
}

@ObjectType({
  implements: Node,
  description:
    'An AI agent: a member with the role `ai_agent` or own ones that narrow it, a guardian and a budget. What it does ' +
    'stands under its id.',
})
export class Agent extends Node {
  @Field(() => ID, { description: 'Id of its membership: by it the agent is suspended, reactivated and removed.' })
  readonly memberId!: string;

  @Field(() => String, { description: 'What members call it.' })
  readonly name!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the user who answers for it, and than whom it never may do more; null while nobody does.',
  })
  readonly guardianId!: string | null;

  @Field(() => MemberStatus, { description: 'Whether it works.' })
  readonly status!: AgentView['status'];

  @Field(() => DateTime, { description: 'When it became a member last.' })
  readonly createdAt!: string;

  @Field(() => Int, { description: 'Rises with every change but of its budget.' })
  readonly version!: number;
}

export const AgentConnection = connectionType('Agent', () => Agent);

export const agentOf = (view: AgentView): Agent => ({ __typename: 'Agent', ...view });
