import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { graphqlEnum } from './enums.types.js';

export const refTypes = {
  chat: 'A `Chat`.',
  message: 'A `Message`.',
  contact: 'A `Contact`.',
  company: 'A `Company`.',
  lead: 'A `Lead`.',
  deal: 'A `Deal`.',
  note: 'A `Note`.',
  task: 'A `Task`.',
  job: 'A `Job`.',
  file: 'A file.',
  pipeline: 'A `Pipeline`.',
  proposal: 'A `Proposal`.',
  send: 'A `Send`.',
  'channel-account': 'A `ChannelAccount`.',
  'agent-run': 'One piece of work of an agent.',
  turn: 'A burst of messages of a contact.',
  'message-template': 'A `MessageTemplate`.',
  'follow-up': 'A `FollowUp`.',
  member: 'A `Member`.',
  agent: 'An AI agent.',
  'api-key': 'An `ApiKey`.',
  invitation: 'An `Invitation`.',
  role: 'A role of the organization’s own.',
  team: 'A `Team`.',
  organization: 'An `Organization`.',
} as const;

export type RefKind = keyof typeof refTypes;

export const RefType = graphqlEnum('RefType', 'What kind of thing a reference names. Accept unknown values.', refTypes);

@ObjectType({ description: 'A reference to a thing of any kind.' })
export class Ref {
  @Field(() => RefType, { description: 'What kind of thing it is.' })
  readonly type!: RefKind;

  @Field(() => ID, { description: 'The id of the thing.' })
  readonly id!: string;
}

@InputType({ description: 'Names a thing of any kind.' })
export class RefInput {
  @Field(() => RefType, { description: 'What kind of thing it is.' })
  readonly type!: RefKind;

  @Field(() => ID, { description: 'The id of the thing.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'One field of it, by its name in this schema, such as `stage` of a deal. Default: the thing as a whole.',
  })
  readonly field?: string | null;
}
