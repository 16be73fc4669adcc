import { GetMe, SignOut, SwitchOrganization, UpdateProfile } from '@parley/contracts';
import { Commands, RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { SignOutInput, SwitchOrganizationInput, UpdateProfileInput } from './identity-inputs.types.js';
import {
  Me,
  meOf,
  signedInOf,
  SignOutPayload,
  SwitchOrganizationPayload,
  UpdateProfilePayload,
} from './identity.types.js';

@Resolver()
export class MeResolver {
  constructor(private readonly commands: Commands) {}

  @Query(() => Me, { description: 'Who is signed in, and what they may do. Permission: any sign-in.' })
  @RequiresOf(GetMe)
  async me(@Context() context: RequestContext): Promise<Me> {
    return meOf(await context.ask(GetMe, {}));
  }

  @Mutation(() => UpdateProfilePayload, {
    description:
      'Changes your name, and the language of mails to you; what is absent stays. Permission: any sign-in. Example: ' +
      '`updateProfile(input: { idempotencyKey: "k1", locale: EN }) { me { locale user { name } } position }`.',
  })
  @RequiresOf(UpdateProfile)
  async updateProfile(
    @Args('input', { description: 'What to change.' }) { idempotencyKey, ...changes }: UpdateProfileInput,
    @Context() context: RequestContext,
  ): Promise<UpdateProfilePayload> {
    const { position } = await context.send(UpdateProfile, present(changes), { idempotencyKey });
    return { me: meOf(await context.ask(GetMe, {})), position };
  }

  @Mutation(() => SignOutPayload, {
    description:
      'Ends a sign-in: its tokens stop to work, its live connections close. Permission: any sign-in. Example: ' +
      '`signOut(input: {}) { signInId }`.',
  })
  @RequiresOf(SignOut)
  async signOut(
    @Args('input', { description: 'Which sign-in.' }) input: SignOutInput,
    @Context() context: RequestContext,
  ): Promise<SignOutPayload> {
    const signInId = input.signInId ?? context.signInId;
    await this.commands.send(SignOut, { signInId }, context.call);
    return { signInId };
  }

  @Mutation(() => SwitchOrganizationPayload, {
    description:
      'Goes on in another organization of yours, with new tokens for the refresh token; a repeated call gives the same ' +
      'refresh token, as long as it was not used. Permission: any sign-in. Codes: `identity.organization.not-found`, ' +
      '`identity.sign-in.refresh-token-invalid`, `identity.sign-in.refresh-token-reused`. Example: ' +
      '`switchOrganization(input: { idempotencyKey: "k1", organizationId: "…", refreshToken: "…" }) { accessToken refreshToken }`.',
  })
  @RequiresOf(SwitchOrganization)
  async switchOrganization(
    @Args('input', { description: 'Which organization.' }) { idempotencyKey, ...to }: SwitchOrganizationInput,
    @Context() context: RequestContext,
  ): Promise<SwitchOrganizationPayload> {
    const input = { signInId: context.signInId, ...present(to) };
    return signedInOf(await this.commands.send(SwitchOrganization, input, { ...context.call, idempotencyKey }));
  }
}
