import { DomainError } from '@parley/kernel';

export const chatNotFound = (chatId: string) => new DomainError('not-found', 'messaging.chat.not-found', { chatId });

export const messageNotFound = (messageId: string) =>
  new DomainError('not-found', 'messaging.message.not-found', { messageId });
