import type { ContactView } from '@parley/contracts';
import { Field, ID, ObjectType } from '@nestjs/graphql';

import { graphqlEnum } from '../schema/enums.types.js';

const entered = {
  phone: 'A phone.',
  mail: 'A mail address.',
  'telegram-username': 'A username on Telegram.',
  linkedin: 'A page on LinkedIn.',
  instagram: 'A page on Instagram.',
};

export const ContactChannel = graphqlEnum('ContactChannel', 'How a contact can be reached. Accept unknown values.', {
  telegram: 'The peer that they are on Telegram, as messages told it.',
  ...entered,
});

export const EnteredChannel = graphqlEnum(
  'EnteredChannel',
  'What can be entered of how a contact is reached.',
  entered,
);

@ObjectType({ description: 'One way to reach a contact.' })
export class ContactIdentity {
  @Field(() => ID, { description: 'What it is removed by.' })
  readonly id!: string;

  @Field(() => ContactChannel, { description: 'What it is a way on.' })
  readonly channel!: ContactView['identities'][number]['channel'];

  @Field(() => String, {
    nullable: true,
    description: 'A phone as E.164 has it, a mail address, a handle without `@`; null where a peer has no username.',
  })
  readonly value!: string | null;

  @Field(() => Boolean, { description: 'Whether it is the one to use first of its channel.' })
  readonly isPrimary!: boolean;
}
