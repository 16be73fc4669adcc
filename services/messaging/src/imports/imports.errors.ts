import { DomainError } from '@parley/kernel';

/** Login codes of Telegram's service account. */
export const serviceAccountNeverStored = () => new DomainError('forbidden', 'messaging.import.service-account');

/** Later than any clock may be ahead: such a message would stay on top of its chat and the inbox for ever. */
export const sentInFuture = () => new DomainError('invalid', 'messaging.import.sent-in-future');

/** More than an event holds: refused before its chat is added, since an empty chat would be left behind. */
export const tooLong = () => new DomainError('invalid', 'messaging.import.too-long');

/** Saved messages: nobody is on the other side. */
export const ownNotes = () => new DomainError('invalid', 'messaging.import.own-notes');
