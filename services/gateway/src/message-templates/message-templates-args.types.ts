import { ArgsType, Field, InputType } from '@nestjs/graphql';

import { ListArgs } from '../schema/at-least.types.js';
import { Joinable, StringFilter } from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';

export const MessageTemplateOrder = orderOf('MessageTemplate', { name: 'Its name.' });

@InputType({ description: 'Which message templates; all given conditions must hold.' })
@Joinable()
export class MessageTemplateFilter {
  @Field(() => StringFilter, { nullable: true, description: 'Of which name. Default: any.' })
  readonly name?: StringFilter | null;
}

@ArgsType()
export class MessageTemplatesArgs extends ListArgs {
  @Field(() => MessageTemplateFilter, { nullable: true, description: 'Only message templates that fit. Default: all.' })
  readonly filter?: MessageTemplateFilter | null;

  @Field(() => [MessageTemplateOrder], { nullable: true, description: orderDescription('by name') })
  readonly orderBy?: Order<'name'>[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the name or the text.' })
  readonly search?: string | null;
}
