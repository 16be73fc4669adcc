import {
  ChangeMemberRoles,
  LeaveOrganization,
  ReactivateMember,
  RemoveMember,
  SuspendMember,
  TransferOwnership,
} from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { changing } from '../serving/changing.loader.js';
import { RequestContext } from '../serving/request-context.types.js';
import { successorIn } from './hand-over.types.js';
import {
  ChangeMemberRolesInput,
  ChangeMemberRolesPayload,
  LeaveOrganizationInput,
  LeaveOrganizationPayload,
  ReactivateMemberInput,
  ReactivateMemberPayload,
  RemoveMemberInput,
  RemoveMemberPayload,
  SuspendMemberInput,
  SuspendMemberPayload,
  TransferOwnershipInput,
  TransferOwnershipPayload,
} from './member-inputs.types.js';
import { memberOf } from './member.types.js';

const change = changing(async (id, context) => {
  const member = await context.readBack(context.records.members.load(id));
  return { member: member && memberOf(member) };
});

@Resolver()
export class MemberMutationsResolver {
  @Mutation(() => ChangeMemberRolesPayload, {
    description:
      'Gives a member other roles, within 5 seconds at every door; nobody gives what they don’t hold, and only owners make ' +
      'or change owners. Permission: `members:manage`. Codes: `identity.member.owners-only`, ' +
      '`identity.member.holds-more`, `identity.member.last-owner`, ' +
      '`identity.member.suspended`, `identity.member.agent-keeps-role`, `identity.member.role-of-agents`, ' +
      '`identity.role.beyond-yours`, `identity.role.not-found`, `identity.member.version`. Example: ' +
      '`changeMemberRoles(input: { idempotencyKey: "k1", memberId: "…", roles: ["bidi"] }) { member { roles } }`.',
  })
  @RequiresOf(ChangeMemberRoles)
  changeMemberRoles(
    @Args('input', { description: 'Which, and which roles.' }) { idempotencyKey, ...input }: ChangeMemberRolesInput,
    @Context() context: RequestContext,
  ): Promise<ChangeMemberRolesPayload> {
    return change(context, { definition: ChangeMemberRoles, input: present(input), idempotencyKey });
  }

  @Mutation(() => SuspendMemberPayload, {
    description:
      'Takes everything from a member until it is reactivated, within 5 seconds at every door. Permission: `members:manage`. ' +
      'Codes: `identity.member.owners-only`, `identity.member.holds-more`, `identity.member.last-owner`, ' +
      '`identity.member.not-found`. Example: ' +
      '`suspendMember(input: { idempotencyKey: "k1", memberId: "…" }) { member { status } }`.',
  })
  @RequiresOf(SuspendMember)
  suspendMember(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: SuspendMemberInput,
    @Context() context: RequestContext,
  ): Promise<SuspendMemberPayload> {
    return change(context, { definition: SuspendMember, input, idempotencyKey });
  }

  @Mutation(() => ReactivateMemberPayload, {
    description:
      'Gives a suspended member back what it had. Permission: `members:manage`. Codes: `identity.member.owners-only`, ' +
      '`identity.member.holds-more`, `identity.member.not-found`. Example: ' +
      '`reactivateMember(input: { idempotencyKey: "k1", memberId: "…" }) { member { status } }`.',
  })
  @RequiresOf(ReactivateMember)
  reactivateMember(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: ReactivateMemberInput,
    @Context() context: RequestContext,
  ): Promise<ReactivateMemberPayload> {
    return change(context, { definition: ReactivateMember, input, idempotencyKey });
  }

  @Mutation(() => RemoveMemberPayload, {
    description:
      'Ends a membership, within 5 seconds at every door; an invitation can bring them back. Its open work goes over to ' +
      'whoever `handOverTo` names, in one change set; without it nobody who has some is removed. ' +
      'Permission: `members:manage`. ' +
      'Codes: `identity.member.owners-only`, `identity.member.holds-more`, `identity.member.last-owner`, ' +
      '`identity.member.has-open-work`, `identity.member.work-needs-member`, `identity.member.successor-not-found`, ' +
      '`identity.member.successor-widens-yours`, `identity.team.not-found`, `identity.team.archived`, `identity.member.not-found`. Example: ' +
      '`removeMember(input: { idempotencyKey: "k1", memberId: "…" }) { member { status } }`.',
  })
  @RequiresOf(RemoveMember)
  removeMember(
    @Args('input', { description: 'Which.' }) { idempotencyKey, memberId, handOverTo }: RemoveMemberInput,
    @Context() context: RequestContext,
  ): Promise<RemoveMemberPayload> {
    const input = { memberId, ...successorIn(handOverTo) };
    return change(context, { definition: RemoveMember, input, idempotencyKey });
  }

  @Mutation(() => TransferOwnershipPayload, {
    description:
      'Makes another member an owner and you an admin. Permission: `members:manage`, and only an owner. Codes: ' +
      '`identity.member.owners-only`, `identity.member.not-found`, `identity.member.agent-keeps-role`. Example: ' +
      '`transferOwnership(input: { idempotencyKey: "k1", memberId: "…" }) { member { roles } }`.',
  })
  @RequiresOf(TransferOwnership)
  transferOwnership(
    @Args('input', { description: 'To whom.' }) { idempotencyKey, ...input }: TransferOwnershipInput,
    @Context() context: RequestContext,
  ): Promise<TransferOwnershipPayload> {
    return change(context, { definition: TransferOwnership, input, idempotencyKey });
  }

  @Mutation(() => LeaveOrganizationPayload, {
    description:
      'Ends your membership of the organization that the call is made in; what you answer for goes over as where a member ' +
      'is removed. Permission: any sign-in. Codes: `identity.member.last-owner`, `identity.member.has-open-work`, ' +
      '`identity.member.work-needs-member`, `identity.member.successor-not-found`, `identity.team.not-found`, ' +
      '`identity.team.archived`. Example: ' +
      '`leaveOrganization(input: { idempotencyKey: "k1", handOverTo: { memberId: "…" } }) { memberId }`.',
  })
  @RequiresOf(LeaveOrganization)
  async leaveOrganization(
    @Args('input', { description: 'Who goes on.' }) { idempotencyKey, handOverTo }: LeaveOrganizationInput,
    @Context() context: RequestContext,
  ): Promise<LeaveOrganizationPayload> {
    const { output, position } = await context.send(LeaveOrganization, successorIn(handOverTo), { idempotencyKey });
    return { position, memberId: output.id };
  }
}
