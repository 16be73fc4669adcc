import { DomainError } from '@parley/kernel';

/**
 * More or fewer bytes came than were announced; `details.announced` says how many should have.
 * @remedy Send the whole file, and nothing else, to the same address.
 */
export const uploadLength = (announced: number) => new DomainError('invalid', 'gateway.upload.length', { announced });
