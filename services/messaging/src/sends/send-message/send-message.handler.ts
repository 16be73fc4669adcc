import { type InputOf, type Reach, SendMessage } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { LiveAccounts } from '../../connections/holding/live-accounts.adapter.js';
import { Answers } from './answers.adapter.js';
import { SendFacts } from './send-facts.adapter.js';

type Input = InputOf<typeof SendMessage>;

@Handles(SendMessage)
export class SendMessageHandler implements Handler<typeof SendMessage> {
  constructor(
    private readonly answers: Answers,
    private readonly facts: SendFacts,
    private readonly live: LiveAccounts,
  ) {}

  async handle(input: Input, context: CommandContext, reach: Reach) {
    const request = await this.facts.requestOf(input, context, reach);
    const { sendId, channelAccountId } = request.send;
    const { position, refused } = await this.answers.enter(request, context);
    this.live.wake(channelAccountId);
    if (!refused) return { id: sendId, position, status: 'requested' as const };
    return { id: sendId, position, status: 'refused' as const, refusalCode: refused.data.code };
  }
}
