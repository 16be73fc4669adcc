import { DomainError } from '@parley/kernel';

/** No such chat, or one you may not see. @remedy Check the id. */
export const chatNotFound = (chatId: string) => new DomainError('not-found', 'messaging.chat.not-found', { chatId });

/** No such message, or one you may not see. @remedy Check the id. */
export const messageNotFound = (messageId: string) =>
  new DomainError('not-found', 'messaging.message.not-found', { messageId });
