import { derivedId, derivedKey, type Keyring } from '@parley/eventsourcing';

import {
  chatNaturalKey,
  importedAccountNaturalKey,
  messageNaturalKey,
  peerNaturalKey,
} from '../../messages/natural-keys.js';
import type { TelegramPeer } from '../../telegram/update.js';

/** The ids of outside things within one organization, the same for whoever asks. */
export class OutsideIds {
  private constructor(private readonly indexKey: Buffer) {}

  static async within(tenantId: string, keyring: Keyring): Promise<OutsideIds> {
    return new OutsideIds(await keyring.indexKey(tenantId));
  }

  peer(peer: TelegramPeer): string {
    return derivedId(this.indexKey, peerNaturalKey(peer));
  }

  importedAccount(accountExternalId: string): string {
    return derivedId(this.indexKey, importedAccountNaturalKey(accountExternalId));
  }

  chat(channelAccountId: string, peer: TelegramPeer): string {
    return derivedId(this.indexKey, chatNaturalKey(channelAccountId, peer));
  }

  message(chatId: string, externalId: string): string {
    return derivedId(this.indexKey, messageNaturalKey(chatId, externalId));
  }

  /** What a command makes is the same again when the command is repeated. */
  madeBy(commandId: string, what: string): string {
    return derivedId(this.indexKey, `messaging:${what}:${commandId}`);
  }

  sourceKey(naturalKey: string): string {
    return derivedKey(this.indexKey, naturalKey);
  }
}
