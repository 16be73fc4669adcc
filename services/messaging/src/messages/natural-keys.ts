import { peerKey, type TelegramMessage, type TelegramPeer } from '../telegram/update.js';

/**
 * The names that outside things have of themselves. Ids and source keys are HMACs of these, so each is for good:
 * a changed spelling would store everything again under another id.
 */
export const peerNaturalKey = (peer: TelegramPeer): string =>
  peer.kind === 'user' ? `telegram:peer:${peer.id}` : `telegram:peer:${peerKey(peer)}`;

/** Of an account that is known by its imports alone; a connected one got its id when it was. */
export const importedAccountNaturalKey = (accountExternalId: string): string => `telegram:account:${accountExternalId}`;

/**
 * A supergroup or Telegram channel numbers its messages itself, the same for everybody in it: however many of the
 * organization's accounts are there, it is one chat, and each of its messages one event.
 */
export const chatNaturalKey = (channelAccountId: string, peer: TelegramPeer): string =>
  peer.kind === 'channel' ? `telegram:chat:${peerKey(peer)}` : `telegram:chat:${channelAccountId}:${peerKey(peer)}`;

export const messageNaturalKey = (chatId: string, externalId: string): string =>
  `telegram:message:${chatId}:${externalId}`;

/**
 * A channel's numbers are its own; in private chats and basic groups they are the connected account's. The chat
 * stands in the key all the same: a wrong number, as an export made by hand may hold, then costs nothing elsewhere.
 */
const scopeOf = (accountExternalId: string, peer: TelegramPeer) =>
  peer.kind === 'channel' ? peerKey(peer) : `account:${accountExternalId}:${peerKey(peer)}`;

/** What makes a message the same message, whichever way it came. */
export const messageSourceKey = (accountExternalId: string, peer: TelegramPeer, externalId: string): string =>
  `telegram:${scopeOf(accountExternalId, peer)}:${externalId}`;

export const editSourceKey = (accountExternalId: string, message: TelegramMessage): string =>
  `${messageSourceKey(accountExternalId, message.peer, message.id)}:edit:${String(message.editDate ?? 0)}`;

/** By our id of the chat, since outside channels Telegram doesn't say in which one it is. */
export const deletionSourceKey = (chatId: string, externalId: string): string =>
  `${messageNaturalKey(chatId, externalId)}:deleted`;
