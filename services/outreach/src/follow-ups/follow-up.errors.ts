import { DomainError } from '@parley/kernel';

/** No such follow-up, or one you may not see. @remedy Check the id. */
export const followUpNotFound = (followUpId: string) =>
  new DomainError('not-found', 'outreach.follow-up.not-found', { followUpId });

/** No such chat, or one you may not see. @remedy Check the id. */
export const followUpChatNotFound = (chatId: string) =>
  new DomainError('not-found', 'outreach.follow-up.chat-not-found', { chatId });

/** The follow-up was sent, cancelled or has failed; `details.status` says which. @remedy Schedule another one. */
export const followUpOver = (followUpId: string, status: string) =>
  new DomainError('conflict', 'outreach.follow-up.over', { followUpId, status });

/** The time at which it is due has passed. @remedy Choose a later time. */
export const dueInThePast = (dueAt: string) =>
  new DomainError('invalid', 'outreach.follow-up.due-in-the-past', { dueAt });

/**
 * The text was empty or too long once its variables were filled in. Recorded as the `code` of a failed follow-up.
 * @kind recorded
 * @remedy Change the text, and schedule another one.
 */
export const TEXT_LENGTH = 'outreach.follow-up.text-length';
