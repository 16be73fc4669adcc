import { Field, ID, InputType, ObjectType, OmitType } from '@nestjs/graphql';

import { HandOverInput } from '../members/hand-over.types.js';
import { MutationPayload } from '../schema/input.types.js';
import { ProvedAgain } from './proved-again.types.js';

@InputType({ description: 'Who goes on with what you answer for in one of your organizations.' })
export class AccountHandOverInput {
  @Field(() => ID, { description: 'Id of an organization you belong to.' })
  readonly organizationId!: string;

  @Field(() => HandOverInput, { description: 'Who goes on there.' })
  readonly handOverTo!: HandOverInput;
}

@InputType({ description: 'The end of your account, which you prove once more to be yours.' })
export class DeleteAccountInput extends OmitType(ProvedAgain, ['idempotencyKey'] as const, InputType) {
  @Field(() => [AccountHandOverInput], {
    nullable: true,
    description: 'For each organization where you answer for something open: who goes on with it. Default: nobody.',
  })
  readonly handOvers?: AccountHandOverInput[] | null;
}

@ObjectType({ description: 'The account that is no more.' })
export class DeleteAccountPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the user you were.' })
  readonly userId!: string;
}
