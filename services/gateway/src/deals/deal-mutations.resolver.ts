import {
  AssignDeal,
  CreateDeal,
  LinkDealToChat,
  MoveDealToStage,
  ReopenDeal,
  SetDealCollaborators,
  UpdateDeal,
} from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { changing } from '../serving/changing.loader.js';
import { RequestContext } from '../serving/request-context.types.js';
import { assignmentOf } from '../teams/assignment.types.js';
import {
  AssignDealInput,
  AssignDealPayload,
  CreateDealInput,
  CreateDealPayload,
  LinkDealToChatInput,
  LinkDealToChatPayload,
  MoveDealToStageInput,
  MoveDealToStagePayload,
  ReopenDealInput,
  ReopenDealPayload,
  SetDealCollaboratorsInput,
  SetDealCollaboratorsPayload,
} from './deal-inputs.types.js';
import { UpdateDealInput, UpdateDealPayload } from './deal-entry.types.js';
import { dealOf } from './deal.types.js';

const change = changing(async (id, context) => {
  const deal = await context.readBack(context.records.deals.load(id));
  return { deal: deal && dealOf(deal) };
});

@Resolver()
export class DealMutationsResolver {
  @Mutation(() => CreateDealPayload, {
    description:
      'Creates a deal. Permission: `deals:write`. Codes: `crm.deal.fields-required`. Example: ' +
      '`createDeal(input: { idempotencyKey: "k1", contactId: "…", title: "Roof" }) { deal { id } }`.',
  })
  @RequiresOf(CreateDeal)
  createDeal(
    @Args('input', { description: 'The deal.' }) { idempotencyKey, ...input }: CreateDealInput,
    @Context() context: RequestContext,
  ): Promise<CreateDealPayload> {
    return change(context, { definition: CreateDeal, input: present(input), idempotencyKey });
  }

  @Mutation(() => UpdateDealPayload, {
    description:
      'Changes what is named of a deal: what is left out stays, what is null is no more. Permission: `deals:write`. ' +
      'Codes: `crm.deal.version`, `crm.company.not-found`, `crm.contact.not-found`, `access.field-not-allowed`. Example: ' +
      '`updateDeal(input: { idempotencyKey: "k1", dealId: "…", amount: { amountMinor: "405000", currency: "EUR" } }) { deal { amount { amountMinor } } }`.',
  })
  @RequiresOf(UpdateDeal)
  updateDeal(
    @Args('input', { description: 'Which deal, and what.' })
    { idempotencyKey, title, expectedVersion, ...entered }: UpdateDealInput,
    @Context() context: RequestContext,
  ): Promise<UpdateDealPayload> {
    const input = { ...entered, ...present({ title, expectedVersion }) };
    return change(context, { definition: UpdateDeal, input, idempotencyKey });
  }

  @Mutation(() => MoveDealToStagePayload, {
    description:
      'Moves an open deal to another stage of its pipeline, into a lost one with the reason. Permission: `deals:write`. ' +
      'Codes: `crm.deal.closed`, `crm.deal.stage-of-another-pipeline`, `crm.deal.stage-not-lost`, `crm.deal.fields-required`, `crm.field.invalid`. Example: ' +
      '`moveDealToStage(input: { idempotencyKey: "k1", dealId: "…", stageId: "…" }) { deal { stage { key } } position }`.',
  })
  @RequiresOf(MoveDealToStage)
  moveDealToStage(
    @Args('input', { description: 'Which deal, and where to.' }) { idempotencyKey, ...input }: MoveDealToStageInput,
    @Context() context: RequestContext,
  ): Promise<MoveDealToStagePayload> {
    return change(context, { definition: MoveDealToStage, input: present(input), idempotencyKey });
  }

  @Mutation(() => ReopenDealPayload, {
    description:
      'Brings a closed deal back into an open stage. Permission: `deals:write`. Codes: `crm.deal.fields-required`. Example: ' +
      '`reopenDeal(input: { idempotencyKey: "k1", dealId: "…", stageId: "…" }) { deal { isOpen } }`.',
  })
  @RequiresOf(ReopenDeal)
  reopenDeal(
    @Args('input', { description: 'Which deal, and where to.' }) { idempotencyKey, ...input }: ReopenDealInput,
    @Context() context: RequestContext,
  ): Promise<ReopenDealPayload> {
    return change(context, { definition: ReopenDeal, input: present(input), idempotencyKey });
  }

  @Mutation(() => LinkDealToChatPayload, {
    description:
      'Says by hand which deal a chat is about. Permission: `deals:write`. Codes: `crm.deal.not-found`, ' +
      '`crm.deal.chat-of-another-contact`, `crm.deal.version`. Example: ' +
      '`linkDealToChat(input: { idempotencyKey: "k1", dealId: "…", chatId: "…" }) { deal { id } }`.',
  })
  @RequiresOf(LinkDealToChat)
  linkDealToChat(
    @Args('input', { description: 'Which deal and which chat.' }) { idempotencyKey, ...input }: LinkDealToChatInput,
    @Context() context: RequestContext,
  ): Promise<LinkDealToChatPayload> {
    return change(context, { definition: LinkDealToChat, input: present(input), idempotencyKey });
  }

  @Mutation(() => AssignDealPayload, {
    description:
      'Says who answers for a deal: whoever holds deals over own or team rows sees it by that. Permission: ' +
      '`deals:write`. Codes: `access.assignee-unknown`, `access.team-unknown`, `crm.deal.version`. Example: ' +
      '`assignDeal(input: { idempotencyKey: "k1", dealId: "…", assigneeId: "…" }) { deal { assignee { name } } }`.',
  })
  @RequiresOf(AssignDeal)
  assignDeal(
    @Args('input', { description: 'Which deal, and who.' }) { idempotencyKey, ...input }: AssignDealInput,
    @Context() context: RequestContext,
  ): Promise<AssignDealPayload> {
    return change(context, { definition: AssignDeal, input: assignmentOf(input), idempotencyKey });
  }

  @Mutation(() => SetDealCollaboratorsPayload, {
    description:
      'Shares a deal by name: whoever is named and holds deals over own or team rows sees it by that, and neither its ' +
      'contact nor its chat. Permission: `deals:write`. Codes: `access.assignee-unknown`, `crm.deal.version`. Example: ' +
      '`setDealCollaborators(input: { idempotencyKey: "k1", dealId: "…", collaboratorIds: ["…"] }) { position }`.',
  })
  @RequiresOf(SetDealCollaborators)
  setDealCollaborators(
    @Args('input', { description: 'Which deal, and with whom.' })
    { idempotencyKey, ...input }: SetDealCollaboratorsInput,
    @Context() context: RequestContext,
  ): Promise<SetDealCollaboratorsPayload> {
    return change(context, { definition: SetDealCollaborators, input: present(input), idempotencyKey });
  }
}
