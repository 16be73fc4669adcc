import { AssignLead, CreateLead, DiscardLead, QualifyLead, ReopenLead, UpdateLead } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { givenValues } from '../custom-fields/custom-field-inputs.types.js';
import { present } from '../schema/input.types.js';
import { changing } from '../serving/changing.loader.js';
import { RequestContext } from '../serving/request-context.types.js';
import { assignmentOf } from '../teams/assignment.types.js';
import {
  AssignLeadInput,
  AssignLeadPayload,
  CreateLeadInput,
  CreateLeadPayload,
  DiscardLeadInput,
  DiscardLeadPayload,
  QualifyLeadInput,
  QualifyLeadPayload,
  ReopenLeadInput,
  ReopenLeadPayload,
  UpdateLeadInput,
  UpdateLeadPayload,
} from './lead-inputs.types.js';
import { leadOf } from './lead.types.js';

const change = changing(async (id, context) => {
  const lead = await context.readBack(context.records.leads.load(id));
  return { lead: lead && leadOf(lead) };
});

@Resolver()
export class LeadMutationsResolver {
  @Mutation(() => CreateLeadPayload, {
    description:
      'Creates a lead; you answer for it at first, and follow it whoever does later. Permission: `leads:create`. ' +
      'Codes: `crm.lead.phone-invalid`, ' +
      '`crm.field.invalid`. Example: ' +
      '`createLead(input: { idempotencyKey: "k1", name: "Anna", phone: "+49 30 901820" }) { lead { id status } }`.',
  })
  @RequiresOf(CreateLead)
  createLead(
    @Args('input', { description: 'The lead.' }) { idempotencyKey, customFields, ...input }: CreateLeadInput,
    @Context() context: RequestContext,
  ): Promise<CreateLeadPayload> {
    const values = customFields && { customFields: givenValues(customFields) };
    return change(context, { definition: CreateLead, input: { ...present(input), ...values }, idempotencyKey });
  }

  @Mutation(() => UpdateLeadPayload, {
    description:
      'Changes what is known of a lead. Permission: `leads:write`. Codes: `crm.lead.qualified`, `crm.lead.version`, ' +
      '`crm.lead.phone-invalid`, `crm.field.invalid`. Example: ' +
      '`updateLead(input: { idempotencyKey: "k1", leadId: "…", mail: "anna@example.org" }) { lead { mail } }`.',
  })
  @RequiresOf(UpdateLead)
  updateLead(
    @Args('input', { description: 'Which lead, and what of it.' })
    { idempotencyKey, customFields, name, expectedVersion, ...input }: UpdateLeadInput,
    @Context() context: RequestContext,
  ): Promise<UpdateLeadPayload> {
    const update = {
      ...{ ...input, ...present({ name, expectedVersion }) },
      ...(customFields && { customFields: givenValues(customFields) }),
    };
    return change(context, { definition: UpdateLead, input: update, idempotencyKey });
  }

  @Mutation(() => QualifyLeadPayload, {
    description:
      'Makes a contact and a deal of a lead, or a deal of a contact that you name; you answer for them. Permission: ' +
      '`leads:write`. Needs `contacts:write` and `deals:write` too. Codes: `crm.lead.qualified`, ' +
      '`crm.lead.discarded`, `crm.lead.version`, `crm.contact.not-found`, `crm.deal.stage-not-open`. Example: ' +
      '`qualifyLead(input: { idempotencyKey: "k1", leadId: "…", title: "Roof" }) { lead { deal { id } } }`.',
  })
  @RequiresOf(QualifyLead)
  qualifyLead(
    @Args('input', { description: 'Which lead, and what it becomes.' })
    { idempotencyKey, ...input }: QualifyLeadInput,
    @Context() context: RequestContext,
  ): Promise<QualifyLeadPayload> {
    return change(context, { definition: QualifyLead, input: present(input), idempotencyKey });
  }

  @Mutation(() => DiscardLeadPayload, {
    description:
      'Says that a lead is nothing for the organization. Permission: `leads:write`. Codes: `crm.lead.qualified`, ' +
      '`crm.lead.version`. Example: ' +
      '`discardLead(input: { idempotencyKey: "k1", leadId: "…", reason: "No roof" }) { lead { status } }`.',
  })
  @RequiresOf(DiscardLead)
  discardLead(
    @Args('input', { description: 'Which lead, and why.' }) { idempotencyKey, ...input }: DiscardLeadInput,
    @Context() context: RequestContext,
  ): Promise<DiscardLeadPayload> {
    return change(context, { definition: DiscardLead, input: present(input), idempotencyKey });
  }

  @Mutation(() => ReopenLeadPayload, {
    description:
      'Brings a discarded lead back. Permission: `leads:write`. Codes: `crm.lead.qualified`, `crm.lead.version`. ' +
      'Example: `reopenLead(input: { idempotencyKey: "k1", leadId: "…" }) { lead { status } }`.',
  })
  @RequiresOf(ReopenLead)
  reopenLead(
    @Args('input', { description: 'Which lead.' }) { idempotencyKey, ...input }: ReopenLeadInput,
    @Context() context: RequestContext,
  ): Promise<ReopenLeadPayload> {
    return change(context, { definition: ReopenLead, input: present(input), idempotencyKey });
  }

  @Mutation(() => AssignLeadPayload, {
    description:
      'Says who answers for a lead: whoever holds leads over own or team rows sees it by that. Permission: ' +
      '`leads:write`. Codes: `access.assignee-unknown`, `access.team-unknown`, `crm.lead.version`. Example: ' +
      '`assignLead(input: { idempotencyKey: "k1", leadId: "…", assigneeId: "…" }) { lead { assignee { name } } }`.',
  })
  @RequiresOf(AssignLead)
  assignLead(
    @Args('input', { description: 'Which lead, and who.' }) { idempotencyKey, ...input }: AssignLeadInput,
    @Context() context: RequestContext,
  ): Promise<AssignLeadPayload> {
    return change(context, { definition: AssignLead, input: assignmentOf(input), idempotencyKey });
  }
}
