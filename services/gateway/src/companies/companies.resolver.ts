import { CompaniesByIds, CompanyAsOf, companyFilter, ListCompanies, ListContacts } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Assignee, assigneeOf, collaboratorsOf } from '../assignees/assignee.types.js';
import { type Contact, ContactConnection, contactOf } from '../contacts/contact.types.js';
import { type Connection, connectionOf, PageArgs, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Team, teamOf } from '../teams/team.types.js';
import { CompaniesArgs, CompanyArgs } from './companies-args.types.js';
import { Company, CompanyConnection, companyOf } from './company.types.js';

@Resolver(() => Company)
export class CompaniesResolver {
  @Query(() => CompanyConnection, { description: 'Companies, by name. Permission: `companies:read`.' })
  @RequiresOf(ListCompanies)
  async companies(@Args() args: CompaniesArgs, @Context() context: RequestContext): Promise<Connection<Company>> {
    context.after(args.atLeast);
    const page = await context.ask(ListCompanies, {
      page: pageOfArgs(args),
      ...(args.search && { search: args.search }),
      ...filterFor(companyFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...(args.asOf && { asOf: args.asOf }),
      ...context.since(ListCompanies),
    });
    return connectionOf(page, (view) => companyOf(view, args.asOf));
  }

  @Query(() => Company, {
    nullable: true,
    description:
      'One company, null where it does not exist, did not yet, or may not be seen. Permission: `companies:read`.',
  })
  @RequiresOf(CompaniesByIds)
  async company(
    @Args() { id, asOf, atLeast }: CompanyArgs,
    @Context() context: RequestContext,
  ): Promise<Company | null> {
    context.after(atLeast);
    if (asOf) return this.asOf(id, asOf, context);
    const view = await context.records.companies.load(id);
    return view && companyOf(view);
  }

  private async asOf(id: string, asOf: string, context: RequestContext): Promise<Company | null> {
    const then = await context.ask(CompanyAsOf, { id, asOf, ...context.since(CompanyAsOf) });
    return then.company && companyOf(then.company, then.asOf);
  }

  @ResolveField(() => ContactConnection, { description: 'Its contacts that you may see.' })
  async contacts(
    @Parent() { id }: Company,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<Contact>> {
    const filter = { companyId: { eq: id } };
    const input = { page: pageOfArgs(page), filter, ...context.since(ListContacts) };
    return connectionOf(await context.ask(ListContacts, input), (view) => contactOf(view));
  }

  @ResolveField(() => Assignee, {
    nullable: true,
    description: 'Who answers for it, null for nobody. To see who: `organization:read`.',
  })
  assignee(@Parent() { assigneeId }: Company, @Context() { records }: RequestContext): Promise<Assignee | null> {
    return assigneeOf(assigneeId, records);
  }

  @ResolveField(() => [Assignee], {
    description: 'With whom it is shared by name. To see what they are called: `organization:read`.',
  })
  collaborators(@Parent() { collaboratorIds }: Company, @Context() { records }: RequestContext): Promise<Assignee[]> {
    return collaboratorsOf(collaboratorIds, records);
  }

  @ResolveField(() => Team, {
    nullable: true,
    description: 'The team that answers for it, null for none. To see which: `teams:read`.',
  })
  async team(@Parent() { teamId }: Company, @Context() { records }: RequestContext): Promise<Team | null> {
    const team = teamId && (await records.teams.load(teamId));
    return team ? teamOf(team) : null;
  }
}
