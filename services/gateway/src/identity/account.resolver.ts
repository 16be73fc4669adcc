import { DeleteAccount } from '@parley/contracts';
import { Commands, RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { positionOf } from '../schema/position.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { succeeding } from '../members/hand-over.types.js';
import { DeleteAccountInput, DeleteAccountPayload } from './account.types.js';

@Resolver()
export class AccountResolver {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => DeleteAccountPayload, {
    description:
      'Deletes your account at once and for good: you leave every organization, your sign-ins, keys and programs end, and ' +
      'what is personal of you can’t be read any more. Permission: any sign-in. Codes: `identity.account.only-owner`, ' +
      '`identity.account.has-open-work`, `identity.organization.proof-needed`, `identity.password.wrong`, ' +
      '`identity.second-factor.code-wrong`. Example: `deleteAccount(input: { password: "…" }) { userId }`.',
  })
  @RequiresOf(DeleteAccount)
  async deleteAccount(
    @Args('input', { description: 'The proof, and who goes on.' }) { handOvers, ...shown }: DeleteAccountInput,
    @Context() context: RequestContext,
  ): Promise<DeleteAccountPayload> {
    const named = handOvers?.map(({ organizationId, handOverTo }) => ({
      organizationId,
      handOverTo: succeeding(handOverTo),
    }));
    const input = { ...present(shown), ...(named && { handOvers: named }) };
    const { id: userId, position } = await this.commands.send(DeleteAccount, input, context.call);
    return { userId, position: positionOf('identity', position) };
  }
}
