import type { ProposalView } from '@parley/contracts';
import { Field, ObjectType } from '@nestjs/graphql';

import { graphqlEnum } from './enums.types.js';

type Kind = NonNullable<ProposalView['decidedBy']>['kind'];

export const PrincipalKind = graphqlEnum('PrincipalKind', 'The kinds of whoever may act.', {
  user: 'A human with a sign-in to Parley.',
  agent: 'An AI agent.',
  contact: 'A human on the other side.',
  integration: 'A program acting with a key.',
  system: 'Parley itself.',
});

@ObjectType({ description: 'Whoever acted.' })
export class Principal {
  @Field(() => PrincipalKind, { description: 'What kind of principal it is.' })
  readonly kind!: Kind;

  @Field(() => String, { description: 'Its id; of `SYSTEM`, the name of the service.' })
  readonly id!: string;
}
