import { ContactAsOf, contactFilter, ContactsByIds, ListContacts, ListDeals } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Info, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';

import { Chat, chatOf } from '../chats/chat.types.js';
import { companyOfContact } from '../companies/company-of-contact.loader.js';
import { Company } from '../companies/company.types.js';
import { type Deal, DealConnection, dealOf } from '../deals/deal.types.js';
import { type Connection, connectionOf, PageArgs, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Assignee, assigneeOf, collaboratorsOf } from '../assignees/assignee.types.js';
import { Team, teamOf } from '../teams/team.types.js';
import { ContactArgs, ContactsArgs } from './contacts-args.types.js';
import { Contact, ContactConnection, contactOf } from './contact.types.js';

@Resolver(() => Contact)
export class ContactsResolver {
  @Query(() => ContactConnection, { description: 'Contacts, newest first. Permission: `contacts:read`.' })
  @RequiresOf(ListContacts)
  async contacts(@Args() args: ContactsArgs, @Context() context: RequestContext): Promise<Connection<Contact>> {
    context.after(args.atLeast);
    const page = await context.ask(ListContacts, {
      page: pageOfArgs(args),
      ...(args.search && { search: args.search }),
      ...filterFor(contactFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...(args.asOf && { asOf: args.asOf }),
      ...context.since(ListContacts),
    });
    return connectionOf(page, (view) => contactOf(view, args.asOf));
  }

  @Query(() => Contact, {
    nullable: true,
    description:
      'One contact, null where it does not exist, did not yet, or may not be seen. Permission: `contacts:read`.',
  })
  @RequiresOf(ContactsByIds)
  async contact(
    @Args() { id, asOf, atLeast }: ContactArgs,
    @Context() context: RequestContext,
  ): Promise<Contact | null> {
    context.after(atLeast);
    if (asOf) return this.asOf(id, asOf, context);
    const view = await context.records.contacts.load(id);
    return view && contactOf(view);
  }

  private async asOf(id: string, asOf: string, context: RequestContext): Promise<Contact | null> {
    const then = await context.ask(ContactAsOf, { id, asOf, ...context.since(ContactAsOf) });
    return then.contact && contactOf(then.contact, then.asOf);
  }

  @ResolveField(() => [Chat], { description: 'The chats with them, one per connected account and peer.' })
  async chats(@Parent() { chatIds }: Contact, @Context() { records }: RequestContext): Promise<Chat[]> {
    const views = await Promise.all(chatIds.map((id) => records.chats.load(id)));
    return views.filter((view) => view !== null).map(chatOf);
  }

  @ResolveField(() => Company, { nullable: true, description: 'The company they belong to.' })
  company(
    @Parent() { namedCompany }: Contact,
    @Context() { records }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Company | null> {
    return companyOfContact(namedCompany, { records, info });
  }

  @ResolveField(() => DealConnection, { description: 'Their deals.' })
  async deals(
    @Parent() { id }: Contact,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<Deal>> {
    const input = { page: pageOfArgs(page), contactId: id, ...context.since(ListDeals) };
    return connectionOf(await context.ask(ListDeals, input), (view) => dealOf(view));
  }

  @ResolveField(() => Assignee, {
    nullable: true,
    description: 'Who answers for it, null for nobody. To see who: `organization:read`.',
  })
  assignee(@Parent() { assigneeId }: Contact, @Context() { records }: RequestContext): Promise<Assignee | null> {
    return assigneeOf(assigneeId, records);
  }

  @ResolveField(() => [Assignee], {
    description: 'With whom it is shared by name. To see what they are called: `organization:read`.',
  })
  collaborators(@Parent() { collaboratorIds }: Contact, @Context() { records }: RequestContext): Promise<Assignee[]> {
    return collaboratorsOf(collaboratorIds, records);
  }

  @ResolveField(() => Team, {
    nullable: true,
    description: 'The team that answers for it, null for none. To see which: `teams:read`.',
  })
  async team(@Parent() { teamId }: Contact, @Context() { records }: RequestContext): Promise<Team | null> {
    const team = teamId && (await records.teams.load(teamId));
    return team ? teamOf(team) : null;
  }
}
