import { ListContacts, type TimelineEntry as EntryView } from '@parley/contracts';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { recordOf } from '../activity/record-of.loader.js';
import { Company } from '../companies/company.types.js';
import { Contact } from '../contacts/contact.types.js';
import { Deal } from '../deals/deal.types.js';
import type { Connection } from '../schema/connection.types.js';
import { Node } from '../schema/node.types.js';
import { Permissions } from '../serving/permissions.port.js';
import { RequestContext } from '../serving/request-context.types.js';
import { timelinePage } from './timeline-page.loader.js';
import { TimelineArgs, TimelineEntry, TimelineEntryConnection } from './timeline.types.js';

const tells =
  'messages, moves, notes, tasks, proposals and changes, whatever came last first, as far as you may see them';

type Page = Promise<Connection<EntryView>>;

@Resolver(() => TimelineEntry)
export class TimelineEntryResolver {
  @ResolveField(() => Node, {
    nullable: true,
    description: 'What it happened to, as it is now; null where it is gone, or you don’t reach it.',
  })
  record(@Parent() { subject }: TimelineEntry, @Context() { records }: RequestContext): Promise<Node | null> {
    return recordOf(subject, records);
  }
}

@Resolver(() => Contact)
export class TimelineOfContactResolver {
  constructor(private readonly permissions: Permissions) {}

  @ResolveField(() => TimelineEntryConnection, {
    description: `Their story: ${tells}. Those of whoever was merged into them are among them. Code: \`page.cursor\`.`,
  })
  async timeline(
    @Parent() { id, chatIds }: Contact,
    @Args() args: TimelineArgs,
    @Context() context: RequestContext,
  ): Page {
    const held = await this.permissions.of(context.call);
    return timelinePage({ type: 'contact', id, chatIds, held }, args, context);
  }
}

@Resolver(() => Deal)
export class TimelineOfDealResolver {
  constructor(private readonly permissions: Permissions) {}

  @ResolveField(() => TimelineEntryConnection, {
    description: `Its story: ${tells}. What was said is that of its chat. Code: \`page.cursor\`.`,
  })
  async timeline(@Parent() { id, chatId }: Deal, @Args() args: TimelineArgs, @Context() context: RequestContext): Page {
    const held = await this.permissions.of(context.call);
    return timelinePage({ type: 'deal', id, chatIds: chatId ? [chatId] : [], held }, args, context);
  }
}

/** The contacts of a company through whose chats its timeline goes. */
const MOST_CONTACTS = 100;

@Resolver(() => Company)
export class TimelineOfCompanyResolver {
  constructor(private readonly permissions: Permissions) {}

  @ResolveField(() => TimelineEntryConnection, {
    description: `Its story: ${tells}. What was said is that of the chats of its first 100 contacts. Code: \`page.cursor\`.`,
  })
  async timeline(@Parent() { id }: Company, @Args() args: TimelineArgs, @Context() context: RequestContext): Page {
    const held = await this.permissions.of(context.call);
    const isAsked = held.overAll.has('contacts:read') || held.overFewer.has('contacts:read');
    const chatIds = isAsked ? await chatIdsOf(id, context) : [];
    return timelinePage({ type: 'company', id, chatIds, held }, args, context);
  }
}

async function chatIdsOf(companyId: string, context: RequestContext): Promise<string[]> {
  const filter = { companyId: { eq: companyId } };
  const { edges } = await context.ask(ListContacts, {
    ...{ page: { first: MOST_CONTACTS }, filter, orderBy: [{ field: 'createdAt', direction: 'asc' }] },
    ...context.since(ListContacts),
  });
  return edges.flatMap(({ node }) => node.chatIds);
}
