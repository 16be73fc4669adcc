import { CardsByChat } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CallContext, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { messageTemplateStream } from '../../message-templates/message-template.js';
import { messageTemplateNotFound } from '../../message-templates/message-template.errors.js';
import { MessageTemplateRenderer } from '../../message-templates/render.port.js';
import { valuesOf } from './variable-values.js';

/** Writes a chat's follow-up as its template and the CRM's card say now. */
@Injectable()
export class FollowUpText {
  constructor(
    private readonly events: EventStore,
    private readonly queries: Queries,
    private readonly renderer: MessageTemplateRenderer,
  ) {}

  async of(chatId: string, messageTemplateId: string, call: CallContext): Promise<string> {
    const { state } = await this.events.load(messageTemplateStream(call.actor.tenantId, messageTemplateId));
    if (state.status === 'unknown') throw messageTemplateNotFound(messageTemplateId);
    const { items } = await this.queries.ask(CardsByChat, { ids: [chatId] }, call);
    const [card] = items;
    return this.renderer.render(state.body, card ? valuesOf(card) : {});
  }
}
