import { DomainError } from '@parley/kernel';

/**
 * None of the networks holds the address that you come from, so you could not come back.
 * @remedy Add your own network, or set them from one of those.
 */
export const wouldLockYouOut = () => new DomainError('conflict', 'identity.entry-rules.would-lock-you-out');
