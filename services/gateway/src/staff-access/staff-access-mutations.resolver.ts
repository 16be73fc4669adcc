import { EndStaffAccess, EnterAsStaff, InviteStaff } from '@parley/contracts';
import { Commands, RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { signedInOf } from '../identity/identity.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  EndStaffAccessInput,
  EndStaffAccessPayload,
  EnterAsStaffInput,
  EnterAsStaffPayload,
  InviteStaffInput,
  InviteStaffPayload,
} from './staff-access-inputs.types.js';

@Resolver()
export class StaffAccessMutationsResolver {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => InviteStaffPayload, {
    description:
      'Lets the installation’s staff in for a time: otherwise they see nothing of the organization. Every member sees it, ' +
      'and the audit log says what they do and read. Permission: `members:manage`. Codes: ' +
      '`identity.staff-access.no-staff`, `identity.role.beyond-yours`, `input.invalid`. Example: ' +
      '`inviteStaff(input: { idempotencyKey: "k1", hours: 4, reason: "Chats are missing" }) { staffAccessId endsAt }`.',
  })
  @RequiresOf(InviteStaff)
  async inviteStaff(
    @Args('input', { description: 'How long, as what, and why.' }) { idempotencyKey, ...input }: InviteStaffInput,
    @Context() context: RequestContext,
  ): Promise<InviteStaffPayload> {
    const { hours, reason } = input;
    const asked = { ...present({ role: input.role }), hours, reason };
    const { output, position } = await context.send(InviteStaff, { role: 'viewer', ...asked }, { idempotencyKey });
    return { position, staffAccessId: output.id, endsAt: output.endsAt };
  }

  @Mutation(() => EndStaffAccessPayload, {
    description:
      'Ends it for all who came in by it, at every door within 5 seconds. Permission: `members:manage`. Codes: ' +
      '`identity.staff-access.not-found`. Example: ' +
      '`endStaffAccess(input: { idempotencyKey: "k1", staffAccessId: "…" }) { staffAccessId }`.',
  })
  @RequiresOf(EndStaffAccess)
  async endStaffAccess(
    @Args('input', { description: 'Which invitation.' }) { idempotencyKey, staffAccessId }: EndStaffAccessInput,
    @Context() context: RequestContext,
  ): Promise<EndStaffAccessPayload> {
    const { position } = await context.send(EndStaffAccess, { staffAccessId }, { idempotencyKey });
    return { position, staffAccessId };
  }

  @Mutation(() => EnterAsStaffPayload, {
    description:
      'Goes on in an organization that invited staff, with new tokens for the refresh token; back by ' +
      '`switchOrganization`. Open to whoever the settings of the installation name as staff. Permission: any sign-in. Codes: ' +
      '`identity.staff-access.not-found`, `identity.staff-access.over`, `identity.staff-access.member-already`, ' +
      '`access.organization-read-only`, `identity.sign-in.refresh-token-invalid`, ' +
      '`identity.sign-in.refresh-token-reused`. Example: ' +
      '`enterAsStaff(input: { idempotencyKey: "k1", staffAccessId: "…", refreshToken: "…" }) { accessToken refreshToken }`.',
  })
  @RequiresOf(EnterAsStaff)
  async enterAsStaff(
    @Args('input', { description: 'Which invitation.' }) { idempotencyKey, ...wanted }: EnterAsStaffInput,
    @Context() context: RequestContext,
  ): Promise<EnterAsStaffPayload> {
    const input = { signInId: context.signInId, ...present(wanted) };
    return signedInOf(await this.commands.send(EnterAsStaff, input, { ...context.call, idempotencyKey }));
  }
}
