import { Field, InputType } from '@nestjs/graphql';

import { MutationInput } from '../schema/input.types.js';

/** What a change takes for which whoever is signed in proves once more that it is they. */
@InputType({ isAbstract: true })
export class ProvedAgain extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'Six digits of the authenticator, or a recovery code, where you have a second factor.',
  })
  readonly secondFactorCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Your password, where you have no second factor.' })
  readonly password?: string | null;
}
