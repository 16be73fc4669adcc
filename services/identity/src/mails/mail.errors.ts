import { DomainError } from '@parley/kernel';

/** In production a mail is its recipient’s alone. @remedy Read it in the recipient’s mailbox. */
export const mailsHidden = () => new DomainError('forbidden', 'identity.mail.hidden');
