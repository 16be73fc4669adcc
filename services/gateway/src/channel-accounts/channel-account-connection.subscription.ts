import { ListChannelAccounts, type ChannelAccountView } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Field, ID, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { setTimeout as wait } from 'node:timers/promises';

import { DateTime } from '../schema/scalars.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { accountNotFound } from './channel-account.errors.js';
import { ChannelAccountState } from './channel-account.types.js';

/** A QR link lives for half a minute; a state is seen soon enough at this pace. */
const PACE_MS = 300;

@ObjectType({ description: 'How connecting an account goes. Ephemeral: it has no position.' })
export class ChannelAccountConnection {
  @Field(() => ID, { description: 'Id of the connected account.' })
  readonly channelAccountId!: string;

  @Field(() => ChannelAccountState, { description: 'How far it is.' })
  readonly state!: ChannelAccountView['state'];

  @Field(() => String, { nullable: true, description: '`tg://login?token=…`, to be shown as a QR code.' })
  readonly qrLink!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Until when the link can be scanned.' })
  readonly qrExpiresAt!: string | null;

  @Field(() => String, { nullable: true, description: 'What it waits for, or why it failed: a stable code.' })
  readonly reason!: string | null;
}

@Resolver()
export class ChannelAccountConnectionSubscription {
  @Subscription(() => ChannelAccountConnection, {
    description:
      'How connecting an account goes, until it is connected or given up. Permission: `channel-accounts:read`.',
    resolve: (state: ChannelAccountConnection) => state,
  })
  @RequiresOf(ListChannelAccounts)
  async *channelAccountConnection(
    @Args('id', { type: () => ID, description: 'Id of the connected account.' }) id: string,
    @Context() context: RequestContext,
  ): AsyncGenerator<ChannelAccountConnection, void, undefined> {
    let told = '';
    for (;;) {
      const { items } = await context.ask(ListChannelAccounts, {});
      const view = items.find((item) => item.id === id);
      if (!view) throw accountNotFound(id);
      const state = connectionOf(view);
      if (JSON.stringify(state) !== told) yield state;
      told = JSON.stringify(state);
      if (view.state === 'connected' || view.state === 'disconnected') return;
      await wait(PACE_MS);
    }
  }
}

const connectionOf = ({ id, state, qrLink, qrExpiresAt, reason }: ChannelAccountView): ChannelAccountConnection => ({
  channelAccountId: id,
  state,
  qrLink,
  qrExpiresAt,
  reason,
});
