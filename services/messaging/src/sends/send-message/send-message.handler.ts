import { type InputOf, type SendEvent, SendMessage } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { LiveAccounts } from '../../connections/live-accounts.adapter.js';
import { recipientStream } from '../../recipients/recipient.js';
import { requestSend } from '../request-send/request-send.js';
import { SendFacts } from './send-facts.adapter.js';

type Input = InputOf<typeof SendMessage>;

@Handles(SendMessage)
export class SendMessageHandler implements Handler<typeof SendMessage> {
  constructor(
    private readonly events: EventStore,
    private readonly facts: SendFacts,
    private readonly live: LiveAccounts,
  ) {}

  async handle(input: Input, context: CommandContext) {
    const { tenantId } = context.actor;
    const request = await this.facts.requestOf(input, context);
    const { sendId, peerId, channelAccountId } = request.send;
    let wrote: readonly SendEvent[] = [];
    const { position } = await this.events.update(
      recipientStream(tenantId, peerId),
      context,
      (recipient) => (wrote = requestSend(request, recipient)),
    );
    this.live.wake(channelAccountId);
    const refused = wrote.find(({ type }) => type === 'messaging.send.refused');
    if (refused?.type !== 'messaging.send.refused') return { id: sendId, position, status: 'requested' as const };
    return { id: sendId, position, status: 'refused' as const, refusalCode: refused.data.code };
  }
}
