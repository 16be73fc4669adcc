import { RefreshSession, SignIn, SignInByCode } from '@parley/contracts';
import { Commands, Public } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { anybody } from './anybody.types.js';
import { RefreshSessionInput, SignInByCodeInput, SignInInput } from './identity-inputs.types.js';
import {
  RefreshSessionPayload,
  signedInOf,
  SignInByCodePayload,
  SignInPayload,
  signInPayloadOf,
} from './identity.types.js';

@Resolver()
export class SignInResolver {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => SignInPayload, {
    description:
      'Signs in with a password, and with a second factor where the user has one. Permission: none. Codes: ' +
      '`identity.sign-in.refused`, `identity.sign-in.second-factor-needed`, `identity.sign-in.second-factor-wrong`, ' +
      '`identity.sign-in.too-many-attempts`, `identity.password.busy`. Example: ' +
      '`signIn(input: { email: "ann@example.org", password: "…" }) { accessToken refreshToken }`.',
  })
  @Public()
  async signIn(
    @Args('input', { description: 'Who signs in.' }) input: SignInInput,
    @Context() context: RequestContext,
  ): Promise<SignInPayload> {
    return signInPayloadOf(
      await this.commands.send(SignIn, { ...present(input), ...context.seenFrom }, anybody(context)),
    );
  }

  @Mutation(() => SignInByCodePayload, {
    description:
      'Signs in once with a code, without a password. Permission: none. Codes: `identity.sign-in.code-invalid`, ' +
      '`identity.sign-in.second-factor-needed`, `identity.sign-in.second-factor-wrong`. Example: ' +
      '`signInByCode(input: { code: "…" }) { accessToken refreshToken }`.',
  })
  @Public()
  async signInByCode(
    @Args('input', { description: 'The code.' }) input: SignInByCodeInput,
    @Context() context: RequestContext,
  ): Promise<SignInByCodePayload> {
    return signedInOf(
      await this.commands.send(SignInByCode, { ...present(input), ...context.seenFrom }, anybody(context)),
    );
  }

  @Mutation(() => RefreshSessionPayload, {
    description:
      'Goes on with a sign-in: new tokens for the refresh token, which works once. Permission: none. Example: ' +
      '`refreshSession(input: { refreshToken: "…" }) { accessToken refreshToken }`.',
  })
  @Public()
  async refreshSession(
    @Args('input', { description: 'The sign-in.' }) { refreshToken }: RefreshSessionInput,
    @Context() context: RequestContext,
  ): Promise<RefreshSessionPayload> {
    return signedInOf(
      await this.commands.send(RefreshSession, { refreshToken, ...context.seenFrom }, anybody(context)),
    );
  }
}
