import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { DateTime } from '../schema/scalars.types.js';

@ObjectType({ description: 'A program that you let act in your name, in the organization you are in.' })
export class ConnectedProgram {
  @Field(() => ID, { description: 'Id of this leave: the program acts by it, as the integration of that id.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Id of the registered program.' })
  readonly oauthClientId!: string;

  @Field(() => String, { description: 'What the organization calls the program.' })
  readonly name!: string;

  @Field(() => [String], { description: 'What you let it do, as long as you may yourself, such as `deals:read`.' })
  readonly scopes!: readonly string[];

  @Field(() => DateTime, { description: 'When you let it in.' })
  readonly connectedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it acted last, to the minute; null for never.' })
  readonly lastUsedAt!: string | null;
}

@InputType({ description: 'The program to be rid of.' })
export class DisconnectProgramInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the connected program.' })
  readonly programId!: string;
}

@ObjectType({ description: 'The program acts in your name no more.' })
export class DisconnectProgramPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the connected program.' })
  readonly programId!: string;
}
