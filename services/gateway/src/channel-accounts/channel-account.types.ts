import { clearOr, type ChannelAccountView, type IntakePolicy as Intake } from '@parley/contracts';
import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';

import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const Channel = graphqlEnum('Channel', 'A way of talking. Accept unknown values.', { telegram: 'Telegram.' });

export const ConnectorSide = graphqlEnum('ConnectorSide', 'Which world a connected account talks to.', {
  demo: 'The local data centre with scripted people.',
  live: 'The real channel.',
});

export const ChannelAccountState = graphqlEnum('ChannelAccountState', 'How a connected account is doing.', {
  connecting: 'Connecting, or waiting for a QR code to be scanned.',
  'code-needed': 'Waits for the code that the channel sent.',
  'password-needed': 'Waits for the cloud password.',
  connected: 'Connected.',
  waiting: 'The channel said how long to wait.',
  disconnected: 'Not connected.',
});

export const IntakeTakes = graphqlEnum('IntakeTakes', 'Which chats that nobody has chosen become part of the record.', {
  chosen: 'None: a member chooses each.',
  known: 'Chats whose peer is a contact already.',
  everyone: 'All.',
});

export const IntakeOpens = graphqlEnum('IntakeOpens', "What a stranger's private message opens.", {
  deal: 'A deal in the first stage.',
  lead: 'A lead.',
  nothing: 'Nothing.',
});

@ObjectType({ description: 'What a connected account does with chats nobody has chosen.' })
export class IntakePolicy {
  @Field(() => IntakeTakes, { description: 'Which chats become part of the record.' })
  readonly takes!: Intake['takes'];

  @Field(() => IntakeOpens, { description: "What a stranger's private message opens." })
  readonly opens!: Intake['opens'];
}

@InputType({ description: 'What a connected account does with chats nobody has chosen.' })
export class IntakePolicyInput {
  @Field(() => IntakeTakes, { description: 'Which chats become part of the record.' })
  readonly takes!: Intake['takes'];

  @Field(() => IntakeOpens, { description: "What a stranger's private message opens." })
  readonly opens!: Intake['opens'];
}

@ObjectType({
  description:
    'What was sent over a connected account through Parley today, in the time zone of the organization: also what is ' +
    'about to leave or failed, and nothing that was refused or cancelled. What the sender limits count.',
})
export class SentToday {
  @Field(() => Int, { description: 'How many messages.' })
  readonly messageCount!: number;

  @Field(() => Int, { description: 'How many of them into chats in which the contact had never written.' })
  readonly firstMessageCount!: number;

  @Field(() => DateTime, { description: 'When the next day begins, and with it the limits anew.' })
  readonly resetsAt!: string;
}

@ObjectType({ implements: Node, description: 'A Telegram account that the organization talks through.' })
export class ChannelAccount extends Node {
  @Field(() => Channel, { description: 'The way of talking.' })
  readonly channel!: ChannelAccountView['channel'];

  @Field(() => ConnectorSide, { description: 'Which world it talks to.' })
  readonly side!: ChannelAccountView['side'];

  @Field(() => String, {
    nullable: true,
    description: 'Its name on the channel, null until connected and once erased.',
  })
  readonly name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its own id on the channel, null until connected and once erased. What an import names it by.',
  })
  readonly externalId!: string | null;

  @Field(() => ChannelAccountState, { description: 'How it is doing.' })
  readonly state!: ChannelAccountView['state'];

  @Field(() => String, { nullable: true, description: 'Why it is not connected, or what it waits for: a stable code.' })
  readonly reason!: string | null;

  @Field(() => IntakePolicy, { description: 'What it does with chats nobody has chosen.' })
  readonly intake!: IntakePolicy;

  @Field(() => DateTime, { nullable: true, description: 'When the channel last said something.' })
  readonly lastUpdateAt!: string | null;

  @Field(() => Int, { description: 'How many gaps were found and filled.' })
  readonly gapCount!: number;

  @Field(() => SentToday, { description: 'What was sent over it today, against `settings.senderLimits`.' })
  readonly sentToday!: SentToday;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

export const channelAccountOf = ({ name, externalId, ...view }: ChannelAccountView): ChannelAccount => ({
  __typename: 'ChannelAccount',
  ...view,
  name: clearOr(name, null),
  externalId: clearOr(externalId, null),
});
