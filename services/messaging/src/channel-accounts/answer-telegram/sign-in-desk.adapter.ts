import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import type { AccountRef } from '../../connections/account-scope.js';
import { LiveAccounts } from '../../connections/holding/live-accounts.adapter.js';
import {
  type Progress,
  type SignInAnswer,
  SignInProgress,
} from '../../connections/signing-in/sign-in-progress.adapter.js';
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
    const isAsked = (await this.progress.stateOf(account)) === asked;
    const decided: boolean[] = [];
    const { position } = await this.events.update(accountStream(tenantId, channelAccountId), context, (state) => {
      decided.push(true);
      return nothingUnlessAsked({ channelAccountId, isAsked }, state);
    });
    // The same call again: the answer was taken, and Telegram may be asking for something else by now.
    if (decided.length > 0) await this.answer(account, answer);
    return { id: channelAccountId, position };
  }

  private async answer(account: AccountRef, given: SignInAnswer): Promise<void> {
    await this.progress.answer(account, given);
    this.live.wake(account.channelAccountId);
  }
}

type Asked = { readonly channelAccountId: string; readonly isAsked: boolean };

function nothingUnlessAsked({ channelAccountId, isAsked }: Asked, { status }: ConnectedAccount): readonly [] {
  if (status === 'unknown') throw accountNotFound(channelAccountId);
  if (!isAsked) throw nothingAsked(channelAccountId);
  return [];
}
