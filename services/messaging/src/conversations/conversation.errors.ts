import { DomainError } from '@parley/kernel';

/** No such chat, or one you may not see. @remedy Check the id. */
export const chatNotFound = (chatId: string) => new DomainError('not-found', 'messaging.chat.not-found', { chatId });

/**
 * The chat was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const chatVersion = (chatId: string, currentVersion: number) =>
  new DomainError('conflict', 'messaging.chat.version', { chatId, currentVersion });

/** No such message, or one you may not see. @remedy Check the id. */
export const messageNotFound = (messageId: string) =>
  new DomainError('not-found', 'messaging.message.not-found', { messageId });
