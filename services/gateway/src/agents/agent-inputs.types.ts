import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { Agent } from './agent.types.js';

const named = 'What members call it, 1 to 100 characters.';

@InputType({ description: 'An agent to create.' })
export class CreateAgentInput extends MutationInput {
  @Field(() => String, { description: named })
  readonly name!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Its roles, 1 to 20: `ai_agent`, or the organization’s own by id, which narrow that one. Default: `ai_agent`.',
  })
  readonly roles?: string[] | null;
}

@InputType({ isAbstract: true })
abstract class AgentInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the agent.' })
  readonly agentId!: string;
}

@InputType({ description: 'How to call which agent.' })
export class RenameAgentInput extends AgentInput {
  @Field(() => String, { description: named })
  readonly name!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'How much which agent may do.' })
export class SetAgentBudgetInput extends AgentInput {
  @Field(() => Int, {
    nullable: true,
    description: 'Runs per day of the organization, 0 to 100,000. Default: null, as many as the organization may.',
  })
  readonly runsPerDay?: number | null;
}

@InputType({ description: 'Who answers for which agent.' })
export class SetAgentGuardianInput extends AgentInput {
  @Field(() => ID, { description: 'Id of the user, an active member of the organization.' })
  readonly guardianId!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ isAbstract: true })
abstract class AgentPayload extends MutationPayload {
  @Field(() => Agent, { nullable: true, description: 'The agent as it is now, null where you may not see members.' })
  readonly agent!: Agent | null;
}

@ObjectType({ description: 'The agent that was created.' })
export class CreateAgentPayload extends AgentPayload {
  @Field(() => ID, { description: 'Id of the agent.' })
  readonly agentId!: string;
}

@ObjectType({ description: 'The agent that was renamed.' })
export class RenameAgentPayload extends AgentPayload {}

@ObjectType({ description: 'The agent whose budget was set.' })
export class SetAgentBudgetPayload extends AgentPayload {}

@ObjectType({ description: 'Who answers for the agent, or was asked to.' })
export class SetAgentGuardianPayload extends AgentPayload {
  @Field(() => ID, { description: 'Id of the agent.' })
  readonly agentId!: string;

  @Field(() => ID, { description: 'Id of the user who was named.' })
  readonly guardianId!: string;

  @Field(() => Boolean, { description: 'Whether that user answers for it now; if not, from when they accept.' })
  readonly isInForce!: boolean;
}

@InputType({ description: 'For which agent you answer from now on.' })
export class AcceptGuardianshipInput extends AgentInput {}

@ObjectType({ description: 'The agent you answer for now.' })
export class AcceptGuardianshipPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the agent.' })
  readonly agentId!: string;
}
