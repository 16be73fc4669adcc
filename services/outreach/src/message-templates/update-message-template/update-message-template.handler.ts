import { type InputOf, UpdateMessageTemplate } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { messageTemplateStream } from '../message-template.js';
import { messageTemplateVersion } from '../message-template.errors.js';
import { MessageTemplateRenderer } from '../render.port.js';
import { updateMessageTemplate } from './update-message-template.js';

@Handles(UpdateMessageTemplate)
export class UpdateMessageTemplateHandler implements Handler<typeof UpdateMessageTemplate> {
  constructor(
    private readonly events: EventStore,
    private readonly renderer: MessageTemplateRenderer,
  ) {}

  async handle(input: InputOf<typeof UpdateMessageTemplate>, context: CommandContext) {
    const { messageTemplateId, expectedVersion } = input;
    const variables = this.renderer.variablesIn(input.body ?? '');
    const stream = messageTemplateStream(context.actor.tenantId, messageTemplateId);
    const { position } = await this.events.update(stream, context, (template, version) => {
      const changed = updateMessageTemplate({ ...input, variables }, template);
      if (expectedVersion !== undefined && expectedVersion !== version) throw messageTemplateVersion(version);
      return changed;
    });
    return { id: messageTemplateId, position };
  }
}
