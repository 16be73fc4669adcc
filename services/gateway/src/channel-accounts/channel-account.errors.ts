import { DomainError } from '@parley/kernel';

/** As messaging's own. */
export const accountNotFound = (channelAccountId: string) =>
  new DomainError('not-found', 'messaging.channel-account.not-found', { channelAccountId });
