import { Field, ID, InputType } from '@nestjs/graphql';

import { ExpectedVersion, MutationInput } from '../schema/input.types.js';

@InputType({ isAbstract: true })
export abstract class SharingInput extends MutationInput {
  @Field(() => [ID], {
    description:
      'All with whom it is shared by name from then on, by the ids of the principals that they are, at most 50. Whoever ' +
      'is left out, it is shared with no more.',
  })
  readonly collaboratorIds!: string[];

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}
