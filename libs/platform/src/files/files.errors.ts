import { DomainError } from '@parley/kernel';

/**
 * The installation has no place for files.
 * @remedy Have who runs it set `filesFolder` or `filesBucket`; see `docs/settings.md`.
 */
export const noFileStorage = () => new DomainError('conflict', 'files.no-storage');
