import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { MessageTemplate } from './message-template.types.js';

const named = 'What members call it, 1 to 100 characters.';
const text = 'The text, 1 to 4,096 UTF-16 units, in Liquid.';

@InputType({ description: 'A message template to create.' })
export class CreateMessageTemplateInput extends MutationInput {
  @Field(() => String, { description: named })
  readonly name!: string;

  @Field(() => String, { description: text })
  readonly body!: string;
}

@ObjectType({ description: 'The message template that was created.' })
export class CreateMessageTemplatePayload extends MutationPayload {
  @Field(() => MessageTemplate, { nullable: true, description: 'The message template.' })
  readonly messageTemplate!: MessageTemplate | null;
}

@InputType({ description: 'What to change of a message template.' })
export class UpdateMessageTemplateInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the message template.' })
  readonly messageTemplateId!: string;

  @Field(() => String, { nullable: true, description: `${named} Default: as it is.` })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: `${text} Default: as it is.` })
  readonly body?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The version that was read; another one is refused with `outreach.message-template.version`. Default: whatever it is.',
  })
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The message template that was changed.' })
export class UpdateMessageTemplatePayload extends MutationPayload {
  @Field(() => MessageTemplate, { nullable: true, description: 'The message template as it is now.' })
  readonly messageTemplate!: MessageTemplate | null;
}
