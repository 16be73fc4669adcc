import { DomainError } from '@parley/kernel';

/** There is no such team in the organization. @remedy Check the id. */
export const teamNotFound = (teamId: string) => new DomainError('not-found', 'identity.team.not-found', { teamId });

/** The team was archived: it answers for nothing more, and is changed no more. @remedy Create another one. */
export const teamArchived = (teamId: string) => new DomainError('conflict', 'identity.team.archived', { teamId });

/**
 * The team was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const teamVersion = (teamId: string, currentVersion: number) =>
  new DomainError('conflict', 'identity.team.version', { teamId, currentVersion });

/**
 * You hold something over your own or your team’s rows alone, and would reach more: whoever is so doesn’t add anybody to
 * a team that they are in, nor themselves to one.
 * @remedy Ask somebody who holds what they hold over all rows.
 */
export const widensYours = () => new DomainError('forbidden', 'identity.team.widens-yours');
