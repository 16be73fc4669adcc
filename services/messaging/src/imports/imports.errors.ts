import { DomainError } from '@parley/kernel';

/** Login codes of Telegram's service account. */
export const serviceAccountNeverStored = () => new DomainError('forbidden', 'messaging.import.service-account');

/** Saved messages: nobody is on the other side. */
export const ownNotes = () => new DomainError('invalid', 'messaging.import.own-notes');
