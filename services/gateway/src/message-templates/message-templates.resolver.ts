import { ListMessageTemplates, messageTemplateFilter, MessageTemplatesByIds } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { MessageTemplate, MessageTemplateConnection, messageTemplateOf } from './message-template.types.js';
import { MessageTemplatesArgs } from './message-templates-args.types.js';

@Resolver()
export class MessageTemplatesResolver {
  @Query(() => MessageTemplateConnection, { description: 'Message templates, by name. Permission: `templates:read`.' })
  @RequiresOf(ListMessageTemplates)
  async messageTemplates(
    @Args() args: MessageTemplatesArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<MessageTemplate>> {
    context.after(args.atLeast);
    const page = await context.ask(ListMessageTemplates, {
      page: pageOfArgs(args),
      ...(args.search && { search: args.search }),
      ...filterFor(messageTemplateFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...context.since(ListMessageTemplates),
    });
    return connectionOf(page, messageTemplateOf);
  }

  @Query(() => MessageTemplate, {
    nullable: true,
    description: 'One message template, null where it does not exist or may not be seen. Permission: `templates:read`.',
  })
  @RequiresOf(MessageTemplatesByIds)
  async messageTemplate(
    @Args('id', { type: () => ID, description: 'Id of the message template.' }) id: string,
    @Args() { atLeast }: AtLeastArgs,
    @Context() context: RequestContext,
  ): Promise<MessageTemplate | null> {
    context.after(atLeast);
    const view = await context.records.messageTemplates.load(id);
    return view && messageTemplateOf(view);
  }
}
