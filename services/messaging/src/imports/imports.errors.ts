import { DomainError } from '@parley/kernel';

/** The chat is that of Telegram’s service account, which sends login codes. @remedy Leave that chat out. */
export const serviceAccountNeverStored = () => new DomainError('forbidden', 'messaging.import.service-account');

/**
 * A message is later than any clock may be ahead: it would stay on top of its chat and the inbox for ever.
 * @remedy Correct the time of the message.
 */
export const sentInFuture = () => new DomainError('invalid', 'messaging.import.sent-in-future');

/**
 * A message is longer than an event holds. Its chat is not added either, since an empty chat would be left behind.
 * @remedy Shorten or leave out that message.
 */
export const tooLong = () => new DomainError('invalid', 'messaging.import.too-long');

/** The chat is that of saved messages: nobody is on the other side. @remedy Leave that chat out. */
export const ownNotes = () => new DomainError('invalid', 'messaging.import.own-notes');
