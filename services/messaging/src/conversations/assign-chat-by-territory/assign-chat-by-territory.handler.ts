import { AssignChatByTerritory, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { conversationStream } from '../conversation.js';
import { takeChat } from './take-chat.js';

@Handles(AssignChatByTerritory)
export class AssignChatByTerritoryHandler implements Handler<typeof AssignChatByTerritory> {
  constructor(private readonly events: EventStore) {}

  async handle(input: InputOf<typeof AssignChatByTerritory>, context: CommandContext) {
    const { chatId: id } = input;
    const stream = conversationStream(context.actor.tenantId, id);
    const { position } = await this.events.update(stream, context, (conversation) => takeChat(input, conversation));
    return { id, position };
  }
}
