import type { SendEvent } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { dayOf } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { takeUnassigned } from '../../conversations/assign-chat/assign-chat.js';
import { conversationStream } from '../../conversations/conversation.js';
import { recipientStream } from '../../recipients/recipient.js';
import { isUnlimited } from '../../senders/sender-limits.js';
import { SenderPlaces } from '../../senders/sender-places/sender-places.adapter.js';
import { requestSend, type SendRequest } from '../request-send/request-send.js';
import type { Answer } from './send-facts.adapter.js';

/** Enters an answer into the ledger, and who answers for the chat from then on. */
@Injectable()
export class Answers {
  constructor(
    private readonly events: EventStore,
    private readonly places: SenderPlaces,
  ) {}

  async enter(request: Answer, context: CommandContext) {
    const { position, refused } = isUnlimited(request.rule.limits)
      ? await this.write(request, context)
      : await this.writeWithin(request, context);
    if (!refused && request.isAnybodys) await this.take(request.send.chatId, context);
    return { position, refused };
  }

  /** As many as the limits allow, also where several send over the account at once. */
  private writeWithin({ rule, ...request }: Answer, context: CommandContext) {
    const { channelAccountId } = request.send;
    const day = dayOf(context.now, rule.timeZone);
    const retryAfterSeconds = Math.ceil((Date.parse(day.endsAt) - Date.parse(context.now)) / 1000);
    const reset = { limits: rule.limits, resetsAt: day.endsAt, retryAfterSeconds };
    return this.places.alone({ tenantId: context.actor.tenantId, channelAccountId }, day, (used) =>
      this.write({ ...request, budget: { ...reset, used } }, context),
    );
  }

  private async write(request: SendRequest, context: CommandContext) {
    let wrote: readonly SendEvent[] = [];
    const stream = recipientStream(context.actor.tenantId, request.send.peerId);
    const { position } = await this.events.update(
      stream,
      context,
      (recipient) => (wrote = requestSend(request, recipient)),
    );
    return { position, refused: wrote.find((event) => event.type === 'messaging.send.refused') };
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
