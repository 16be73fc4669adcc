import { AcceptInvitation } from '@parley/contracts';
import { Commands, Public } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { anybody } from '../identity/anybody.types.js';
import { signedInOf } from '../identity/identity.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { AcceptInvitationInput, AcceptInvitationPayload } from './invitation-inputs.types.js';

@Resolver()
export class AcceptInvitationResolver {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => AcceptInvitationPayload, {
    description:
      'Makes a sign-in of an invitation that was mailed, and signs in; who has one joins by `joinByInvitation`. ' +
      'Permission: none. Codes: `identity.invitation.invalid`, `identity.invitation.sign-in-to-join`, ' +
      '`identity.user.address-taken`, `identity.password.too-short`, `identity.password.common`, `identity.sign-in.too-many-attempts`. Example: ' +
      '`acceptInvitation(input: { code: "…", name: "Ann", password: "…" }) { accessToken refreshToken }`.',
  })
  @Public()
  async acceptInvitation(
    @Args('input', { description: 'The invitation, and who accepts it.' }) input: AcceptInvitationInput,
    @Context() context: RequestContext,
  ): Promise<AcceptInvitationPayload> {
    return signedInOf(
      await this.commands.send(AcceptInvitation, { ...present(input), ...context.seenFrom }, anybody(context)),
    );
  }
}
