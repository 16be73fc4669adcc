import type { SendEvent } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { takeUnassigned } from '../../conversations/assign-chat/assign-chat.js';
import { conversationStream } from '../../conversations/conversation.js';
import { recipientStream } from '../../recipients/recipient.js';
import { requestSend } from '../request-send/request-send.js';
import type { Answer } from './send-facts.adapter.js';

/** Enters an answer into the ledger, and who answers for the chat from then on. */
@Injectable()
export class Answers {
  constructor(private readonly events: EventStore) {}

  async enter(request: Answer, context: CommandContext) {
    let wrote: readonly SendEvent[] = [];
    const stream = recipientStream(context.actor.tenantId, request.send.peerId);
    const { position } = await this.events.update(
      stream,
      context,
      (recipient) => (wrote = requestSend(request, recipient)),
    );
    const refused = wrote.find((event) => event.type === 'messaging.send.refused');
    if (!refused && request.isAnybodys) await this.take(request.send.chatId, context);
    return { position, refused };
  }

  /** What a crash leaves out here, the next answer makes up for. */
  private async take(chatId: string, { actor, commandId, correlationId, now }: CommandContext): Promise<void> {
    const userId = actor.principal.kind === 'user' ? actor.principal.id : actor.onBehalfOf;
    if (userId === undefined) return;
    const context = { actor, commandId: v7(), correlationId, causationId: commandId, now };
    await this.events.update(conversationStream(actor.tenantId, chatId), context, (conversation) =>
      takeUnassigned({ chatId, userId }, conversation),
    );
  }
}
