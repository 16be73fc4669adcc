import { ChangePassword, RequestPasswordReset, ResetPassword } from '@parley/contracts';
import { Commands, Public, RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { anybody } from '../identity/anybody.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  RequestPasswordResetInput,
  RequestPasswordResetPayload,
  ResetPasswordInput,
  ResetPasswordPayload,
} from './password.types.js';

@Resolver()
export class PasswordResolver {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => ChangePasswordPayload, {
    description:
      'Sets another password and ends all your sign-ins but this one, the API keys that you lent, the programs that ' +
      'you connected, and what your agents are at work on. Permission: any sign-in. Codes: ' +
      '`identity.password.wrong`, `identity.password.too-short`, `identity.password.too-long`, ' +
      '`identity.password.common`, `identity.password.about-user`, `identity.sign-in.too-many-attempts`. Example: ' +
      '`changePassword(input: { idempotencyKey: "k1", currentPassword: "…", newPassword: "…" }) { position }`.',
  })
  @RequiresOf(ChangePassword)
  async changePassword(
    @Args('input', { description: 'Both passwords.' }) { idempotencyKey, ...passwords }: ChangePasswordInput,
    @Context() context: RequestContext,
  ): Promise<ChangePasswordPayload> {
    const input = { ...passwords, signInId: context.signInId };
    const { position } = await context.send(ChangePassword, input, { idempotencyKey });
    return { position };
  }

  @Mutation(() => RequestPasswordResetPayload, {
    description:
      'Sends a mail by which a forgotten password can be replaced, if somebody has that address. Permission: none. ' +
      'Codes: `identity.sign-in.too-many-attempts`. Example: ' +
      '`requestPasswordReset(input: { email: "ann@example.org" }) { isRequested }`.',
  })
  @Public()
  requestPasswordReset(
    @Args('input', { description: 'Whose password.' }) input: RequestPasswordResetInput,
    @Context() context: RequestContext,
  ): Promise<RequestPasswordResetPayload> {
    return this.commands.send(RequestPasswordReset, { ...present(input), ...context.seenFrom }, anybody(context));
  }

  @Mutation(() => ResetPasswordPayload, {
    description:
      'Sets a password by the code of the mail and ends all sign-ins, API keys and programs of that user, and what ' +
      'their agents are at work on. Permission: none. Codes: ' +
      '`identity.password.reset-token-invalid`, `identity.password.too-short`, `identity.password.too-long`, ' +
      '`identity.password.common`, `identity.password.about-user`. Example: ' +
      '`resetPassword(input: { token: "…", password: "…" }) { isReset }`.',
  })
  @Public()
  resetPassword(
    @Args('input', { description: 'The code and the password.' }) { token, password }: ResetPasswordInput,
    @Context() context: RequestContext,
  ): Promise<ResetPasswordPayload> {
    return this.commands.send(ResetPassword, { token, password }, anybody(context));
  }
}
