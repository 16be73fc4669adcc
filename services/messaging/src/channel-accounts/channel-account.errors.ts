import { DomainError } from '@parley/kernel';

/** No such connected account. @remedy Choose one of `channelAccounts`. */
export const accountNotFound = (channelAccountId: string) =>
  new DomainError('not-found', 'messaging.channel-account.not-found', { channelAccountId });

/**
 * The account was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const accountVersion = (channelAccountId: string, currentVersion: number) =>
  new DomainError('conflict', 'messaging.channel-account.version', { channelAccountId, currentVersion });

/** The account is connected. @remedy Nothing is to be done; disconnect it first to connect it anew. */
export const accountConnected = (channelAccountId: string) =>
  new DomainError('conflict', 'messaging.channel-account.connected', { channelAccountId });

/** The account is not connected. @remedy Connect it first. */
export const accountNotConnected = (channelAccountId: string) =>
  new DomainError('conflict', 'messaging.channel-account.not-connected', { channelAccountId });

/**
 * The organization’s accounts are on the other side: real Telegram and the demonstration never mix. `details.side` says
 * which side they are on.
 * @remedy Connect it in an organization of the other side: an organization never changes its own.
 */
export const accountOfOtherSide = (side: string) =>
  new DomainError('conflict', 'messaging.channel-account.other-side', { side });

/** Connecting by code needs a phone number. @remedy Give it in international form. */
export const phoneNeeded = () => new DomainError('invalid', 'messaging.channel-account.phone-needed');

/** Telegram has asked for no code or password for this account. @remedy Begin to connect it anew. */
export const nothingAsked = (channelAccountId: string) =>
  new DomainError('conflict', 'messaging.channel-account.nothing-asked', { channelAccountId });

/**
 * The installation has no Telegram application (`api_id`, `api_hash`).
 * @remedy Have who runs it set one; see `docs/settings.md`.
 */
export const applicationNeeded = () => new DomainError('conflict', 'messaging.telegram-application.needed');
