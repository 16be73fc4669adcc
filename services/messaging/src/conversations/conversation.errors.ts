import { DomainError } from '@parley/kernel';

/** No such chat, or one you may not see. @remedy Check the id. */
export const chatNotFound = (chatId: string) => new DomainError('not-found', 'messaging.chat.not-found', { chatId });

/** No such message, or one you may not see. @remedy Check the id. */
export const messageNotFound = (messageId: string) =>
  new DomainError('not-found', 'messaging.message.not-found', { messageId });

/** Whoever is to answer for the chat is no active member, or may not read chats. @remedy Name another member. */
export const assigneeUnfit = (assigneeId: string) =>
  new DomainError('invalid', 'messaging.chat.assignee-unfit', { assigneeId });

/** There is no such team, or it was archived. @remedy Name another team. */
export const teamUnknown = (teamId: string) => new DomainError('invalid', 'messaging.chat.team-unknown', { teamId });
