import {
  BeginSecondFactor,
  ConfirmSecondFactor,
  GetSecondFactor,
  RemoveSecondFactor,
  RenewRecoveryCodes,
  RequireSecondFactor,
} from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, ResolveField, Resolver } from '@nestjs/graphql';

import { Me } from '../identity/identity.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  BeginSecondFactorInput,
  BeginSecondFactorPayload,
  ConfirmSecondFactorInput,
  ConfirmSecondFactorPayload,
  RemoveSecondFactorInput,
  RemoveSecondFactorPayload,
  RenewRecoveryCodesInput,
  RenewRecoveryCodesPayload,
  RequireSecondFactorInput,
  RequireSecondFactorPayload,
} from './second-factor.types.js';

@Resolver(() => Me)
export class SecondFactorResolver {
  @ResolveField(() => Boolean, { description: 'Whether they are asked for a second factor when they sign in.' })
  async hasSecondFactor(@Context() context: RequestContext): Promise<boolean> {
    return (await context.ask(GetSecondFactor, {})).isOn;
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the organization they are in lets in only who has a second factor.',
  })
  async isSecondFactorRequired(@Context() context: RequestContext): Promise<boolean> {
    return (await context.ask(GetSecondFactor, {})).isRequired ?? false;
  }

  @Mutation(() => RequireSecondFactorPayload, {
    description:
      'Lets into the organization only who has a second factor, within 5 seconds; everybody else can set one up and is ' +
      'refused elsewhere with `access.second-factor-required`. Permission: `organization:manage`. Codes: ' +
      '`identity.second-factor.set-up-first`. Example: ' +
      '`requireSecondFactor(input: { idempotencyKey: "k1", isRequired: false }) { position }`.',
  })
  @RequiresOf(RequireSecondFactor)
  async requireSecondFactor(
    @Args('input', { description: 'Whether.' }) { idempotencyKey, isRequired }: RequireSecondFactorInput,
    @Context() context: RequestContext,
  ): Promise<RequireSecondFactorPayload> {
    const { position } = await context.send(RequireSecondFactor, { isRequired }, { idempotencyKey });
    return { position };
  }

  @Mutation(() => BeginSecondFactorPayload, {
    description:
      'Makes the secret of a second factor, which is asked for once it was confirmed. Permission: any sign-in. Codes: ' +
      '`identity.second-factor.on-already`. Example: ' +
      '`beginSecondFactor(input: { idempotencyKey: "k1" }) { secret uri }`.',
  })
  @RequiresOf(BeginSecondFactor)
  async beginSecondFactor(
    @Args('input', { description: 'The call.' }) { idempotencyKey }: BeginSecondFactorInput,
    @Context() context: RequestContext,
  ): Promise<BeginSecondFactorPayload> {
    const { output, position } = await context.send(BeginSecondFactor, {}, { idempotencyKey });
    return { secret: output.secret, uri: output.uri, position };
  }

  @Mutation(() => ConfirmSecondFactorPayload, {
    description:
      'Turns the second factor on and answers the recovery codes. Permission: any sign-in. Codes: ' +
      '`identity.second-factor.not-begun`, `identity.second-factor.on-already`, `identity.second-factor.code-wrong`, ' +
      '`identity.sign-in.too-many-attempts`. Example: ' +
      '`confirmSecondFactor(input: { idempotencyKey: "k1", code: "…" }) { recoveryCodes }`.',
  })
  @RequiresOf(ConfirmSecondFactor)
  async confirmSecondFactor(
    @Args('input', { description: 'The first code.' }) { idempotencyKey, code }: ConfirmSecondFactorInput,
    @Context() context: RequestContext,
  ): Promise<ConfirmSecondFactorPayload> {
    const { output, position } = await context.send(ConfirmSecondFactor, { code }, { idempotencyKey });
    return { recoveryCodes: output.recoveryCodes, position };
  }

  @Mutation(() => RemoveSecondFactorPayload, {
    description:
      'Turns the second factor off, with a code of it. Permission: any sign-in. Codes: `identity.second-factor.off`, ' +
      '`identity.second-factor.code-wrong`, `identity.sign-in.too-many-attempts`. Example: ' +
      '`removeSecondFactor(input: { idempotencyKey: "k1", code: "…" }) { position }`.',
  })
  @RequiresOf(RemoveSecondFactor)
  async removeSecondFactor(
    @Args('input', { description: 'A code of it.' }) { idempotencyKey, code }: RemoveSecondFactorInput,
    @Context() context: RequestContext,
  ): Promise<RemoveSecondFactorPayload> {
    const { position } = await context.send(RemoveSecondFactor, { code }, { idempotencyKey });
    return { position };
  }

  @Mutation(() => RenewRecoveryCodesPayload, {
    description:
      'Answers other recovery codes; those before work no more. Permission: any sign-in. Codes: ' +
      '`identity.second-factor.off`, `identity.second-factor.code-wrong`, `identity.sign-in.too-many-attempts`. ' +
      'Example: `renewRecoveryCodes(input: { idempotencyKey: "k1", code: "…" }) { recoveryCodes }`.',
  })
  @RequiresOf(RenewRecoveryCodes)
  async renewRecoveryCodes(
    @Args('input', { description: 'A code of the second factor.' }) { idempotencyKey, code }: RenewRecoveryCodesInput,
    @Context() context: RequestContext,
  ): Promise<RenewRecoveryCodesPayload> {
    const { output, position } = await context.send(RenewRecoveryCodes, { code }, { idempotencyKey });
    return { recoveryCodes: output.recoveryCodes, position };
  }
}
