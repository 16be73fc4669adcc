import { DomainError } from '@parley/kernel';

export const followUpNotFound = (followUpId: string) =>
  new DomainError('not-found', 'outreach.follow-up.not-found', { followUpId });

export const followUpChatNotFound = (chatId: string) =>
  new DomainError('not-found', 'outreach.follow-up.chat-not-found', { chatId });

export const followUpOver = (followUpId: string, status: string) =>
  new DomainError('conflict', 'outreach.follow-up.over', { followUpId, status });

export const dueInThePast = (dueAt: string) =>
  new DomainError('invalid', 'outreach.follow-up.due-in-the-past', { dueAt });
