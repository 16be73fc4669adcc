import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { LiveAccounts } from '../../connections/live-accounts.adapter.js';
import { type Progress, type SignInAnswer, SignInProgress } from '../../connections/sign-in-progress.adapter.js';
import { accountNotFound, nothingAsked } from '../channel-account.errors.js';
import { accountStream, type ConnectedAccount } from '../channel-account.js';

type Given = { readonly channelAccountId: string; readonly asked: Progress['state']; readonly answer: SignInAnswer };

/** Where a member's answer reaches the connector that waits for it. It is no event: a code is a secret. */
@Injectable()
export class SignInDesk {
  constructor(
    private readonly events: EventStore,
    private readonly progress: SignInProgress,
    private readonly live: LiveAccounts,
  ) {}

  async take({ channelAccountId, asked, answer }: Given, context: CommandContext) {
    const { tenantId } = context.actor;
    const account = { tenantId, channelAccountId };
    const { position } = await this.events.update(accountStream(tenantId, channelAccountId), context, (state) =>
      nothingUnlessKnown(channelAccountId, state),
    );
    if ((await this.progress.stateOf(account)) !== asked) throw nothingAsked(channelAccountId);
    await this.progress.answer(account, answer);
    this.live.wake(channelAccountId);
    return { id: channelAccountId, position };
  }
}

function nothingUnlessKnown(channelAccountId: string, { status }: ConnectedAccount): readonly [] {
  if (status === 'unknown') throw accountNotFound(channelAccountId);
  return [];
}
