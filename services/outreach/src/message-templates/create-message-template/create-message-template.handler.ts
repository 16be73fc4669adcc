import { CreateMessageTemplate, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { messageTemplateStream } from '../message-template.js';
import { MessageTemplateRenderer } from '../render.port.js';
import { createMessageTemplate } from './create-message-template.js';

@Handles(CreateMessageTemplate)
export class CreateMessageTemplateHandler implements Handler<typeof CreateMessageTemplate> {
  constructor(
    private readonly events: EventStore,
    private readonly renderer: MessageTemplateRenderer,
  ) {}

  async handle(input: InputOf<typeof CreateMessageTemplate>, context: CommandContext) {
    const variables = this.renderer.variablesIn(input.body);
    const messageTemplateId = context.commandId;
    const stream = messageTemplateStream(context.actor.tenantId, messageTemplateId);
    const { position } = await this.events.update(stream, context, (template) =>
      createMessageTemplate({ messageTemplateId, ...input, variables }, template),
    );
    return { id: messageTemplateId, position };
  }
}
