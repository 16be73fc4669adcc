import { EndOtherSignIns, EndSignIn, ListSignIns } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import { RequestContext } from '../serving/request-context.types.js';
import {
  EndOtherSignInsInput,
  EndOtherSignInsPayload,
  EndSignInInput,
  EndSignInPayload,
  SignIn,
  signInOf,
} from './sign-in.types.js';

@Resolver()
export class SignInsResolver {
  @Query(() => [SignIn], {
    description: 'Your sign-ins that go on, the last used first, at most 100. Permission: any sign-in.',
  })
  @RequiresOf(ListSignIns)
  async signIns(@Context() context: RequestContext): Promise<readonly SignIn[]> {
    const { items } = await context.ask(ListSignIns, {});
    return items.map((view) => signInOf(view, context.call.session));
  }

  @Mutation(() => EndSignInPayload, {
    description:
      'Ends a sign-in of yours: its tokens stop to work within 5 seconds, its live connections close. Permission: any ' +
      'sign-in. Codes: `identity.sign-in.not-found`. Example: ' +
      '`endSignIn(input: { idempotencyKey: "k1", signInId: "…" }) { position }`.',
  })
  @RequiresOf(EndSignIn)
  async endSignIn(
    @Args('input', { description: 'Which sign-in.' }) { idempotencyKey, signInId }: EndSignInInput,
    @Context() context: RequestContext,
  ): Promise<EndSignInPayload> {
    const { position } = await context.send(EndSignIn, { signInId }, { idempotencyKey });
    return { position };
  }

  @Mutation(() => EndOtherSignInsPayload, {
    description:
      'Ends all sign-ins of yours but the one this call is made in. Permission: any sign-in. Example: ' +
      '`endOtherSignIns(input: { idempotencyKey: "k1" }) { position }`.',
  })
  @RequiresOf(EndOtherSignIns)
  async endOtherSignIns(
    @Args('input', { description: 'The call.' }) { idempotencyKey }: EndOtherSignInsInput,
    @Context() context: RequestContext,
  ): Promise<EndOtherSignInsPayload> {
    const { position } = await context.send(EndOtherSignIns, { signInId: context.signInId }, { idempotencyKey });
    return { position };
  }
}
