import type { MessageTemplateView } from '@parley/contracts';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { Node } from '../schema/node.types.js';

@ObjectType({ implements: Node, description: 'A text with variables, which are filled in when it is sent.' })
export class MessageTemplate extends Node {
  @Field(() => String, { description: 'What members call it.' })
  readonly name!: string;

  @Field(() => String, {
    description:
      'The text, in Liquid: `{{ contact.name | default: "there" }}`; also `company.name`, `deal.title` and `deal.stage`, with filters, `if`, `unless` and `case`.',
  })
  readonly body!: string;

  @Field(() => Int, { description: 'Rises with every change; what `expectedVersion` is compared with.' })
  readonly version!: number;
}

export const MessageTemplateConnection = connectionType('MessageTemplate', () => MessageTemplate);

export const messageTemplateOf = (view: MessageTemplateView): MessageTemplate => ({
  __typename: 'MessageTemplate',
  ...view,
});
