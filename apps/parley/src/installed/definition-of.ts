import type { ServiceName } from '@parley/contracts';
import type { ServiceDefinition } from '@parley/platform';

const definitions: Readonly<Record<ServiceName, () => Promise<ServiceDefinition>>> = {
  identity: async () => (await import('@parley/identity')).identity,
  crm: async () => (await import('@parley/crm')).crmService,
  messaging: async () => (await import('@parley/messaging')).messagingService,
  agents: async () => (await import('@parley/agents')).agentsService,
  outreach: async () => (await import('@parley/outreach')).outreachService,
  billing: async () => (await import('@parley/billing')).billingService,
};

/** A service's table of contents, loaded alone. */
export const definitionOf = (service: ServiceName): Promise<ServiceDefinition> => definitions[service]();
