import type { Clock } from '@parley/kernel';

import type { ConnectedSelf } from '../../connections/account-scope.js';
import type { TelegramAddress, TelegramConnection } from '../../telegram/telegram.port.js';
import { TelegramRefusal } from '../../telegram/telegram-refusal.js';
import { type OwnMessage, type Resolution, resolveUnknownSend } from '../resolve-unknown-send/resolve-unknown-send.js';
import type { QueueHead, SendQueue } from './send-queue.adapter.js';

const PAGE = 100;
const MOST_PAGES = 5;
/** Telegram counts in whole seconds, on a clock that is not ours. */
const LEEWAY_MS = 5000;

export type UnknownParts = {
  readonly self: ConnectedSelf;
  readonly connection: TelegramConnection;
  readonly queue: SendQueue;
  readonly clock: Clock;
};

/** Finds out what became of a send that nobody has an answer to. */
export class UnknownSends {
  constructor(private readonly parts: UnknownParts) {}

  async resolve(head: QueueHead, to: TelegramAddress): Promise<Resolution> {
    const { queue, self, clock } = this.parts;
    const attemptedAt = head.attemptedAt ?? clock.now().toISOString();
    const since = new Date(Date.parse(attemptedAt) - LEEWAY_MS).toISOString();
    return resolveUnknownSend({
      text: head.content?.text ?? '',
      attemptedAt,
      now: clock.now().toISOString(),
      ownMessages: await this.ownMessages(to, since),
      claimed: await queue.claimed(self, head.chatId),
    });
  }

  /** Oldest first; undefined where Telegram won't show the history. */
  private async ownMessages(to: TelegramAddress, since: string): Promise<readonly OwnMessage[] | undefined> {
    try {
      return await this.readBack(to, since);
    } catch (error) {
      if (error instanceof TelegramRefusal && error.reason === 'refused') return undefined;
      throw error;
    }
  }

  private async readBack(to: TelegramAddress, since: string): Promise<readonly OwnMessage[]> {
    const own: OwnMessage[] = [];
    let before: string | undefined;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const { messages } = await this.parts.connection.history(to, {
        limit: PAGE,
        ...(before !== undefined && { before }),
      });
      const recent = messages.filter(({ sentAt }) => sentAt >= since);
      own.push(
        ...recent.filter(({ isOurs }) => isOurs).map(({ id, content }) => ({ externalId: id, text: content.text })),
      );
      before = messages.at(-1)?.id;
      if (recent.length < PAGE || before === undefined) break;
    }
    return own.reverse();
  }
}
