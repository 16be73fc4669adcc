import { CancelSend, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { recipientStream } from '../../recipients/recipient.js';
import { cancelSend } from '../record-send-outcome/record-send-outcome.js';
import { SendRecords } from '../send-records.adapter.js';

@Handles(CancelSend)
export class CancelSendHandler implements Handler<typeof CancelSend> {
  constructor(
    private readonly events: EventStore,
    private readonly sends: SendRecords,
  ) {}

  async handle({ sendId }: InputOf<typeof CancelSend>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { peerId } = await this.sends.get(tenantId, sendId, reach);
    const { position } = await this.events.update(recipientStream(tenantId, peerId), context, (recipient) =>
      cancelSend({ sendId, reason: 'asked' }, recipient),
    );
    return { id: sendId, position };
  }
}
