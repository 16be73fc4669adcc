import { type HolderDoor, HolderDoors } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { TelegramChat } from '../../telegram/telegram.port.js';
import type { TelegramParty } from '../../telegram/update.js';

/** A chat as Telegram lists it now, chosen or not. */
export type ListedChat = {
  readonly chat: TelegramChat;
  readonly party: TelegramParty | undefined;
  readonly chatId: string;
};

/** An account that this process holds. */
export type LiveAccount = {
  readonly tenantId: string;
  readonly list: () => Promise<readonly ListedChat[]>;
  /** Makes these chats part of the record and reads their history. Answers how many were added. */
  readonly choose: (chatIds: readonly string[] | null) => Promise<number>;
  readonly wake: () => void;
};

@Injectable()
export class LiveAccounts {
  readonly #live = new Map<string, LiveAccount & { readonly door: HolderDoor }>();
  readonly #waking = new Map<string, () => void>();

  constructor(private readonly doors: HolderDoors) {}

  /** Of that organization alone: an id of another one finds nothing. */
  get(tenantId: string, channelAccountId: string): LiveAccount | undefined {
    const account = this.#live.get(channelAccountId);
    return account?.tenantId === tenantId ? account : undefined;
  }

  /** From now on what concerns it is asked of this process. */
  hold(channelAccountId: string, account: LiveAccount): void {
    this.#live.set(channelAccountId, { ...account, door: this.doors.open(channelAccountId) });
  }

  async letGo(channelAccountId: string): Promise<void> {
    const account = this.#live.get(channelAccountId);
    this.#live.delete(channelAccountId);
    await account?.door.close();
  }

  onWake(channelAccountId: string, wake: (() => void) | undefined): void {
    if (wake) this.#waking.set(channelAccountId, wake);
    else this.#waking.delete(channelAccountId);
  }

  /** There may be something to do at once. Where another process holds it, that one looks by itself a moment later. */
  wake(channelAccountId: string): void {
    this.#waking.get(channelAccountId)?.();
    this.#live.get(channelAccountId)?.wake();
  }
}
