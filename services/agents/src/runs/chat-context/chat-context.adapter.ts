import { CardsByChat, ChatsByIds, ListMessages, ListPipelines, type MessageView } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { type CallContext, Queries } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { Memory } from '../../memory/memory.port.js';
import { type ChatContext, inOrder, lastExchange, linesOf } from './chat-context.js';
import { type AskedChat, ChatContexts } from './chat-context.port.js';

/** How much of the thread an agent is shown; what came before it remembers. */
const SHOWN = 30;
/** What a question to the memory is made of: the contact's last words. */
const ASKED_ABOUT = 5;

/** Asks messaging and crm as the agent itself: it sees what its role lets it see. */
@Injectable()
export class AskedChatContexts extends ChatContexts {
  constructor(
    private readonly queries: Queries,
    private readonly memory: Memory,
  ) {
    super();
  }

  async read({ chatId, position }: AskedChat, call: CallContext): Promise<ChatContext | null> {
    const [chats, cards, pipelines, messages] = await Promise.all([
      this.queries.ask(ChatsByIds, { ids: [chatId] }, call),
      this.cards(chatId, position, call),
      this.queries.ask(ListPipelines, {}, call),
      this.newest(chatId, SHOWN, call),
    ]);
    const [chat] = chats.items;
    if (!chat) return null;
    const recollections = messages.length < SHOWN ? [] : await this.recall(chatId, messages, call);
    return { chat, messages, card: cards.items[0] ?? null, pipelines: pipelines.items, recollections };
  }

  async remember({ chat, messages }: ChatContext, tenantId: string): Promise<void> {
    const said = lastExchange(linesOf(messages)).map((line) => ({ ...line, subjectId: chat.peerId }));
    await this.memory.remember(tenantId, chat.id, said);
  }

  async newestMessageId(chatId: string, call: CallContext): Promise<string | null> {
    return (await this.newest(chatId, 1, call))[0]?.id ?? null;
  }

  /** Waits for contact and deal. Where crm is far behind, a proposal without them is better than none. */
  private async cards(chatId: string, position: string | undefined, call: CallContext) {
    const asked = { ids: [chatId] };
    if (position === undefined) return this.queries.ask(CardsByChat, asked, call);
    try {
      return await this.queries.ask(CardsByChat, { ...asked, atLeast: position }, call);
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'eventsourcing.not-yet') throw error;
      return this.queries.ask(CardsByChat, asked, call);
    }
  }

  private async newest(chatId: string, count: number, call: CallContext): Promise<readonly MessageView[]> {
    const { edges } = await this.queries.ask(ListMessages, { chatId, page: { first: count } }, call);
    return inOrder(edges.map(({ node }) => node));
  }

  private recall(chatId: string, messages: readonly MessageView[], call: CallContext) {
    const lines = linesOf(messages);
    const text = lines
      .slice(-ASKED_ABOUT)
      .map((line) => line.text)
      .join('\n');
    return this.memory.recall({ chatId, text, shown: messages.map(({ id }) => id) }, call);
  }
}
