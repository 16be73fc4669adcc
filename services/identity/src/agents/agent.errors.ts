import { DomainError } from '@parley/kernel';

/** No such agent in your organization. @remedy Check the id. */
export const agentNotFound = (agentId: string) => new DomainError('not-found', 'identity.agent.not-found', { agentId });

/**
 * The agent was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const agentVersion = (agentId: string, currentVersion: number) =>
  new DomainError('conflict', 'identity.agent.version', { agentId, currentVersion });

/** Nobody asked you to answer for that agent. @remedy Ask whoever manages members to name you. */
export const guardianshipNotFound = (agentId: string) =>
  new DomainError('not-found', 'identity.agent.guardianship-not-found', { agentId });

/**
 * The guardian is no active member of your organization, or an agent.
 * @remedy Name a user who is an active member.
 */
export const guardianNotFound = (guardianId: string) =>
  new DomainError('not-found', 'identity.agent.guardian-not-found', { guardianId });

/** An agent needs a user who answers for it, and a program is none. @remedy Let a member create it, signed in. */
export const onlyUsersAnswer = () => new DomainError('forbidden', 'identity.agent.only-users-answer');
