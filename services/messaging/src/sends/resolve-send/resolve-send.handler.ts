import { type InputOf, type Reach, ResolveSend } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { recipientStream } from '../../recipients/recipient.js';
import { SendRecords } from '../send-records.adapter.js';
import { resolveSend } from './resolve-send.js';

@Handles(ResolveSend)
export class ResolveSendHandler implements Handler<typeof ResolveSend> {
  constructor(
    private readonly events: EventStore,
    private readonly sends: SendRecords,
  ) {}

  async handle({ sendId, messageId }: InputOf<typeof ResolveSend>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { chatId, peerId } = await this.sends.get(tenantId, sendId, reach);
    const message =
      messageId === undefined ? undefined : await this.sends.messageNamed(tenantId, { sendId, chatId, messageId });
    const { position } = await this.events.update(recipientStream(tenantId, peerId), context, (recipient) =>
      resolveSend({ sendId, message }, recipient),
    );
    return { id: sendId, position };
  }
}
