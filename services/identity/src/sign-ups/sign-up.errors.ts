import { DomainError } from '@parley/kernel';

/**
 * The code of the sign-up is unknown, used or older than 24 hours, or came with another password than the sign-up.
 * @remedy Sign up again to get another code.
 */
export const signUpCodeInvalid = () => new DomainError('unauthenticated', 'identity.sign-up.code-invalid');
