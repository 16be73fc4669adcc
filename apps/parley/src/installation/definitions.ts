import { agentsService } from '@parley/agents';
import { billingService } from '@parley/billing';
import type { ServiceName } from '@parley/contracts';
import { crmService } from '@parley/crm';
import { identity } from '@parley/identity';
import { messagingService } from '@parley/messaging';
import { outreachService } from '@parley/outreach';
import type { ServiceDefinition } from '@parley/platform';

/** Every service that keeps a log, in the order in which one stands on another: everybody needs identity's keys. */
export const definitions: Readonly<Record<ServiceName, ServiceDefinition>> = {
  identity,
  crm: crmService,
  billing: billingService,
  messaging: messagingService,
  agents: agentsService,
  outreach: outreachService,
};
