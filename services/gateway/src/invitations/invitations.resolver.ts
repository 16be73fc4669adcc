import { InviteMember, invitationFilter, JoinByInvitation, ListInvitations, RevokeInvitation } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  InviteMemberInput,
  InviteMemberPayload,
  JoinByInvitationInput,
  JoinByInvitationPayload,
  RevokeInvitationInput,
  RevokeInvitationPayload,
} from './invitation-inputs.types.js';
import { Invitation, InvitationConnection, invitationOf, InvitationsArgs } from './invitation.types.js';

@Resolver()
export class InvitationsResolver {
  @Query(() => InvitationConnection, {
    description: 'Invitations, what was made last first. Permission: `members:manage`.',
  })
  @RequiresOf(ListInvitations)
  async invitations(
    @Args() args: InvitationsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<Invitation>> {
    context.after(args.atLeast);
    const page = await context.ask(ListInvitations, {
      page: pageOfArgs(args),
      ...filterFor(invitationFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...context.since(ListInvitations),
    });
    return connectionOf(page, invitationOf);
  }

  @Mutation(() => InviteMemberPayload, {
    description:
      'Invites somebody by mail, or without an address by a code to hand over; nobody gives what they don’t hold. ' +
      'Permission: `members:manage`. Codes: `identity.member.owners-only`, `identity.member.role-of-agents`, ' +
      '`identity.role.beyond-yours`, `identity.role.not-found`, `identity.sign-in.too-many-attempts`. Example: ' +
      '`inviteMember(input: { idempotencyKey: "k1", email: "ann@example.org", roles: ["viewer"] }) { invitationId }`.',
  })
  @RequiresOf(InviteMember)
  async inviteMember(
    @Args('input', { description: 'Whom.' }) { idempotencyKey, ...input }: InviteMemberInput,
    @Context() context: RequestContext,
  ): Promise<InviteMemberPayload> {
    const { output, position } = await context.send(InviteMember, present(input), { idempotencyKey });
    return { position, invitationId: output.id, code: output.code };
  }

  @Mutation(() => RevokeInvitationPayload, {
    description:
      'Takes an invitation back that nobody accepted yet. Permission: `members:manage`. Codes: ' +
      '`identity.invitation.not-found`, `identity.invitation.used`. Example: ' +
      '`revokeInvitation(input: { idempotencyKey: "k1", invitationId: "…" }) { invitationId }`.',
  })
  @RequiresOf(RevokeInvitation)
  async revokeInvitation(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: RevokeInvitationInput,
    @Context() context: RequestContext,
  ): Promise<RevokeInvitationPayload> {
    const { output, position } = await context.send(RevokeInvitation, input, { idempotencyKey });
    return { position, invitationId: output.id };
  }

  @Mutation(() => JoinByInvitationPayload, {
    description:
      'Joins one more organization by an invitation; one that was mailed is for its address alone. Permission: any ' +
      'sign-in. Codes: `identity.invitation.invalid`, `identity.invitation.of-another`, ' +
      '`identity.invitation.member-already`. Example: ' +
      '`joinByInvitation(input: { idempotencyKey: "k1", code: "…" }) { organizationId }`.',
  })
  @RequiresOf(JoinByInvitation)
  async joinByInvitation(
    @Args('input', { description: 'Which.' }) { idempotencyKey, code }: JoinByInvitationInput,
    @Context() context: RequestContext,
  ): Promise<JoinByInvitationPayload> {
    const { output, position } = await context.send(JoinByInvitation, { code }, { idempotencyKey });
    return { position, organizationId: output.id };
  }
}
