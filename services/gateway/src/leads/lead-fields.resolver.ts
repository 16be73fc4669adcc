import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Assignee, assigneeOf, collaboratorsOf } from '../assignees/assignee.types.js';
import { Contact, contactOf } from '../contacts/contact.types.js';
import { CustomFieldValue } from '../custom-fields/custom-field-values.types.js';
import { customFieldsOf, optionOf } from '../custom-fields/said.loader.js';
import { FieldOption } from '../custom-fields/record-field.types.js';
import { Deal, dealOf } from '../deals/deal.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Team, teamOf } from '../teams/team.types.js';
import { Lead, leadOf } from './lead.types.js';

@Resolver(() => Lead)
export class LeadFieldsResolver {
  @ResolveField(() => Contact, {
    nullable: true,
    description: 'The contact that it became, null where it became none or you may not see them.',
  })
  async contact(@Parent() { contactId }: Lead, @Context() { records }: RequestContext): Promise<Contact | null> {
    const view = contactId ? await records.contacts.load(contactId) : null;
    return view && contactOf(view);
  }

  @ResolveField(() => Deal, {
    nullable: true,
    description: 'The deal that it became, null where it became none or you may not see it.',
  })
  async deal(@Parent() { dealId }: Lead, @Context() { records }: RequestContext): Promise<Deal | null> {
    const view = dealId ? await records.deals.load(dealId) : null;
    return view && dealOf(view);
  }

  @ResolveField(() => FieldOption, {
    nullable: true,
    description: 'Which option of the built-in field `status` it has, null for none. To see which: `fields:read`.',
  })
  statusOption(@Parent() { statusId }: Lead, @Context() { records }: RequestContext): Promise<FieldOption | null> {
    return optionOf(statusId, records);
  }

  @ResolveField(() => FieldOption, {
    nullable: true,
    description: 'Which option of the built-in field `source` it has, null for none. To see which: `fields:read`.',
  })
  sourceOption(@Parent() { sourceId }: Lead, @Context() { records }: RequestContext): Promise<FieldOption | null> {
    return optionOf(sourceId, records);
  }

  @ResolveField(() => [CustomFieldValue], {
    nullable: true,
    description: 'What it says of itself by fields of your own, without archived ones. To see it: `fields:read`.',
  })
  customFields(@Parent() { said }: Lead, @Context() { records }: RequestContext): Promise<CustomFieldValue[]> {
    return customFieldsOf(said, records);
  }

  @ResolveField(() => Assignee, {
    nullable: true,
    description: 'Who answers for it, null for nobody. To see who: `organization:read`.',
  })
  assignee(@Parent() { assigneeId }: Lead, @Context() { records }: RequestContext): Promise<Assignee | null> {
    return assigneeOf(assigneeId, records);
  }

  @ResolveField(() => [Assignee], {
    description: 'Who follows it beside, as whoever made it does. To see what they are called: `organization:read`.',
  })
  collaborators(@Parent() { collaboratorIds }: Lead, @Context() { records }: RequestContext): Promise<Assignee[]> {
    return collaboratorsOf(collaboratorIds, records);
  }

  @ResolveField(() => Team, {
    nullable: true,
    description: 'The team that answers for it, null for none. To see which: `teams:read`.',
  })
  async team(@Parent() { teamId }: Lead, @Context() { records }: RequestContext): Promise<Team | null> {
    const team = teamId && (await records.teams.load(teamId));
    return team ? teamOf(team) : null;
  }
}

/** Of deals, what a lead says. */
@Resolver(() => Deal)
export class LeadOfDealResolver {
  @ResolveField(() => Lead, {
    nullable: true,
    description: 'The lead that it was, null where it was none. To see which: `leads:read`.',
  })
  async lead(@Parent() { leadId }: Deal, @Context() { records }: RequestContext): Promise<Lead | null> {
    const view = leadId ? await records.leads.load(leadId) : null;
    return view && leadOf(view);
  }
}
