import { ConfirmSignUp, SignUp } from '@parley/contracts';
import { Commands, Public } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { anybody } from '../identity/anybody.types.js';
import { signedInOf } from '../identity/identity.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { ConfirmSignUpInput, ConfirmSignUpPayload, SignUpInput, SignUpPayload } from './sign-up.types.js';

@Resolver()
export class SignUpResolver {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => SignUpPayload, {
    description:
      'Signs up: a mail with a code goes to the address, or a note that it has a sign-in already. Permission: none. ' +
      'Codes: `identity.password.too-short`, `identity.password.too-long`, `identity.password.common`, ' +
      '`identity.password.about-user`, `identity.sign-in.too-many-attempts`. Example: ' +
      '`signUp(input: { email: "ann@example.org", password: "…", name: "Ann", organizationName: "Roofs" }) { isRequested }`.',
  })
  @Public()
  signUp(
    @Args('input', { description: 'Who signs up.' }) input: SignUpInput,
    @Context() context: RequestContext,
  ): Promise<SignUpPayload> {
    return this.commands.send(SignUp, { ...present(input), ...context.seenFrom }, anybody(context));
  }

  @Mutation(() => ConfirmSignUpPayload, {
    description:
      'Proves the address by the code of the mail, makes the user and the organization, and signs in as its owner. ' +
      'Permission: none. Codes: `identity.sign-up.code-invalid`, `identity.user.address-taken`, `identity.sign-in.too-many-attempts`. Example: ' +
      '`confirmSignUp(input: { code: "…", password: "…" }) { accessToken refreshToken }`.',
  })
  @Public()
  async confirmSignUp(
    @Args('input', { description: 'The code.' }) { code, password }: ConfirmSignUpInput,
    @Context() context: RequestContext,
  ): Promise<ConfirmSignUpPayload> {
    return signedInOf(
      await this.commands.send(ConfirmSignUp, { code, password, ...context.seenFrom }, anybody(context)),
    );
  }
}
