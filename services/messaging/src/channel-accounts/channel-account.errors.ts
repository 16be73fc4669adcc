import { DomainError } from '@parley/kernel';

export const accountNotFound = (channelAccountId: string) =>
  new DomainError('not-found', 'messaging.channel-account.not-found', { channelAccountId });

export const accountConnected = (channelAccountId: string) =>
  new DomainError('conflict', 'messaging.channel-account.connected', { channelAccountId });

export const accountNotConnected = (channelAccountId: string) =>
  new DomainError('conflict', 'messaging.channel-account.not-connected', { channelAccountId });

export const accountOfOtherSide = (side: string) =>
  new DomainError('conflict', 'messaging.channel-account.other-side', { side });

export const phoneNeeded = () => new DomainError('invalid', 'messaging.channel-account.phone-needed');

export const nothingAsked = (channelAccountId: string) =>
  new DomainError('conflict', 'messaging.channel-account.nothing-asked', { channelAccountId });

export const applicationNeeded = () => new DomainError('conflict', 'messaging.telegram-application.needed');
