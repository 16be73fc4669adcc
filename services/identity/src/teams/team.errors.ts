import { DomainError } from '@parley/kernel';

/** There is no such team in the organization. @remedy Check the id. */
export const teamNotFound = (teamId: string) => new DomainError('not-found', 'identity.team.not-found', { teamId });

/** The team was archived: it answers for nothing more, and is changed no more. @remedy Create another one. */
export const teamArchived = (teamId: string) => new DomainError('conflict', 'identity.team.archived', { teamId });
