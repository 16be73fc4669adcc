import { DomainError } from '@parley/kernel';

/** No such agent at work in your organization. @remedy Check the id; one that is suspended works again once reactivated. */
export const agentNotAtWork = (agentId: string) => new DomainError('not-found', 'agents.agent.not-found', { agentId });
