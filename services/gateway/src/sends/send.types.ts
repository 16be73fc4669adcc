import { clearOr, type SendView } from '@parley/contracts';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const SendStatus = graphqlEnum('SendStatus', 'Where an outward message stands.', {
  requested: 'In the ledger, not yet tried.',
  waiting: 'Waits for the channel, or for what went before it.',
  attempted: 'On its way.',
  sent: 'Delivered to the channel.',
  failed: 'The channel refused it for good.',
  unknown: 'Nobody knows whether it left; nothing else goes out to that chat until that is resolved.',
  refused: 'The contact policy said no.',
  cancelled: 'Taken back before it left.',
});

@ObjectType({ implements: Node, description: 'One outward message in the ledger.' })
export class Send extends Node {
  readonly chatId!: string;
  readonly messageId!: string | null;
  readonly proposalId!: string | null;

  @Field(() => SendStatus, { description: 'Where it stands.' })
  readonly status!: SendView['status'];

  @Field(() => String, { nullable: true, description: 'The text as it goes out, null once erased.' })
  readonly text!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it waits, failed or was refused: a stable code.' })
  readonly code!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when it waits, null where it does not.' })
  readonly waitingUntil!: string | null;

  @Field(() => Int, { description: 'How many times it was tried.' })
  readonly attemptCount!: number;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  readonly requestedAt!: string;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

export const sendOf = ({ content, ...view }: SendView): Send => ({
  __typename: 'Send',
  ...view,
  text: clearOr(content, { text: null }).text,
});
