import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Chat, chatOf } from '../chats/chat.types.js';
import { Company, companyOf } from '../companies/company.types.js';
import { Contact, contactOf } from '../contacts/contact.types.js';
import { FieldOption } from '../custom-fields/record-field.types.js';
import { optionOf } from '../custom-fields/said.loader.js';
import { Pipeline, pipelineOf } from '../pipelines/pipeline.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Assignee, assigneeOf, collaboratorsOf } from '../assignees/assignee.types.js';
import { Team, teamOf } from '../teams/team.types.js';
import { Deal } from './deal.types.js';

@Resolver(() => Deal)
export class DealFieldsResolver {
  @ResolveField(() => Pipeline, { nullable: true, description: 'The pipeline it is in.' })
  async pipeline(@Parent() { pipelineId }: Deal, @Context() { records }: RequestContext): Promise<Pipeline | null> {
    const view = (await records.pipelines()).find(({ id }) => id === pipelineId);
    return view ? pipelineOf(view) : null;
  }

  @ResolveField(() => Contact, { nullable: true, description: 'Whom it is with.' })
  async contact(@Parent() { contactId }: Deal, @Context() { records }: RequestContext): Promise<Contact | null> {
    const view = await records.contacts.load(contactId);
    return view && contactOf(view);
  }

  @ResolveField(() => Company, {
    nullable: true,
    description: 'With which company it is, null for none. To see which: `companies:read`.',
  })
  async company(@Parent() { companyId }: Deal, @Context() { records }: RequestContext): Promise<Company | null> {
    const view = companyId && (await records.companies.load(companyId));
    return view ? companyOf(view) : null;
  }

  @ResolveField(() => [Contact], { description: 'Others whom it is with, without those whom you may not see.' })
  async contacts(@Parent() { contactIds }: Deal, @Context() { records }: RequestContext): Promise<Contact[]> {
    const views = await Promise.all(contactIds.map((id) => records.contacts.load(id)));
    return views.filter((view) => view !== null).map((view) => contactOf(view));
  }

  @ResolveField(() => FieldOption, {
    nullable: true,
    description: 'Why it was lost, null where it was not and where nobody said. To see why: `fields:read`.',
  })
  lostReason(@Parent() { lostReasonId }: Deal, @Context() { records }: RequestContext): Promise<FieldOption | null> {
    return optionOf(lostReasonId, records);
  }

  @ResolveField(() => Chat, { nullable: true, description: 'The chat it came from or is linked to.' })
  async chat(@Parent() { chatId }: Deal, @Context() { records }: RequestContext): Promise<Chat | null> {
    const view = chatId ? await records.chats.load(chatId) : null;
    return view && chatOf(view);
  }

  @ResolveField(() => Assignee, {
    nullable: true,
    description: 'Who answers for it, null for nobody. To see who: `organization:read`.',
  })
  assignee(@Parent() { assigneeId }: Deal, @Context() { records }: RequestContext): Promise<Assignee | null> {
    return assigneeOf(assigneeId, records);
  }

  @ResolveField(() => [Assignee], {
    description: 'With whom it is shared by name. To see what they are called: `organization:read`.',
  })
  collaborators(@Parent() { collaboratorIds }: Deal, @Context() { records }: RequestContext): Promise<Assignee[]> {
    return collaboratorsOf(collaboratorIds, records);
  }

  @ResolveField(() => Team, {
    nullable: true,
    description: 'The team that answers for it, null for none. To see which: `teams:read`.',
  })
  async team(@Parent() { teamId }: Deal, @Context() { records }: RequestContext): Promise<Team | null> {
    const team = teamId && (await records.teams.load(teamId));
    return team ? teamOf(team) : null;
  }
}
