import { ListMessages } from '@parley/contracts';
import { Args, Context, Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';

import { Assignee, assigneeOf, collaboratorsOf } from '../assignees/assignee.types.js';
import { ChannelAccount, channelAccountOf } from '../channel-accounts/channel-account.types.js';
import { companyOfContact } from '../companies/company-of-contact.loader.js';
import { Company } from '../companies/company.types.js';
import { Contact, contactOf } from '../contacts/contact.types.js';
import { Deal, dealOf } from '../deals/deal.types.js';
import { type Message, MessageConnection, messageOf } from '../messages/message.types.js';
import { Proposal, proposalOf } from '../proposals/proposal.types.js';
import { type Connection, connectionOf, PageArgs, pageOfArgs } from '../schema/connection.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Team, teamOf } from '../teams/team.types.js';
import { Chat } from './chat.types.js';

@Resolver(() => Chat)
export class ChatFieldsResolver {
  @ResolveField(() => ChannelAccount, { nullable: true, description: 'The connected account it runs through.' })
  async channelAccount(@Parent() chat: Chat, @Context() { records }: RequestContext): Promise<ChannelAccount | null> {
    const view = (await records.channelAccounts()).find(({ id }) => id === chat.channelAccountId);
    return view ? channelAccountOf(view) : null;
  }

  @ResolveField(() => Assignee, {
    nullable: true,
    description: 'Who answers for it, null for nobody. To see who: `organization:read`.',
  })
  assignee(@Parent() { assigneeId }: Chat, @Context() { records }: RequestContext): Promise<Assignee | null> {
    return assigneeOf(assigneeId, records);
  }

  @ResolveField(() => [Assignee], {
    description: 'With whom it is shared by name. To see what they are called: `organization:read`.',
  })
  collaborators(@Parent() { collaboratorIds }: Chat, @Context() { records }: RequestContext): Promise<Assignee[]> {
    return collaboratorsOf(collaboratorIds, records);
  }

  @ResolveField(() => Team, {
    nullable: true,
    description: 'The team that answers for it, null for none. To see which: `teams:read`.',
  })
  async team(@Parent() { teamId }: Chat, @Context() { records }: RequestContext): Promise<Team | null> {
    const team = teamId && (await records.teams.load(teamId));
    return team ? teamOf(team) : null;
  }

  @ResolveField(() => MessageConnection, {
    description: 'Its messages, newest first. Ask for `last` to see the oldest.',
  })
  async messages(
    @Parent() { id }: Chat,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<Message>> {
    const input = { chatId: id, page: pageOfArgs(page), ...context.since(ListMessages) };
    return connectionOf(await context.ask(ListMessages, input), messageOf);
  }

  @ResolveField(() => Contact, { nullable: true, description: 'Whom a private chat is with; null for a group.' })
  async contact(@Parent() { id }: Chat, @Context() { records }: RequestContext): Promise<Contact | null> {
    const contact = (await records.cards.load(id))?.contact;
    return contact ? contactOf(contact) : null;
  }

  @ResolveField(() => Company, { nullable: true, description: 'The company of its contact.' })
  async company(
    @Parent() { id }: Chat,
    @Context() { records }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Company | null> {
    return companyOfContact((await records.cards.load(id))?.company ?? null, { records, info });
  }

  @ResolveField(() => Deal, {
    nullable: true,
    description: 'What it is about: the deal linked by hand, else the open deal of its contact that changed last.',
  })
  async currentDeal(@Parent() { id }: Chat, @Context() { records }: RequestContext): Promise<Deal | null> {
    const deal = (await records.cards.load(id))?.currentDeal;
    return deal ? dealOf(deal) : null;
  }

  @ResolveField(() => [Proposal], { description: 'The proposals that wait for a decision.' })
  async pendingProposals(@Parent() { id }: Chat, @Context() { records }: RequestContext): Promise<Proposal[]> {
    return ((await records.pendingProposals.load(id))?.proposals ?? []).map(proposalOf);
  }
}
