import { agentsService } from '@parley/agents';
import { type CallerName, EnsureAgentMember } from '@parley/contracts';
import { Commands, openFileStorage, Queries, readSettings, type RunningService } from '@parley/platform';
import {
  GatewayProcessSettings,
  GatewaySettings,
  gatewayService,
  LoggedFaults,
  type RunningGateway,
  startGateway,
} from '@parley/gateway';
import { ensureOwner, identity, issueSignInCode } from '@parley/identity';

import { defaults } from '../defaults.js';
import { rebuildNew } from '../rebuild/rebuild.js';
import type { Progress } from '../start/progress.js';
import { type Database, prepareSchema } from './database.js';
import { environmentOf, type Parts } from './environment.js';
import { definitions } from './definitions.js';
import { Services } from './services.js';

export type InstallationOptions = {
  readonly parts: Parts;
  readonly database: Database;
  readonly owner: { readonly email: string; readonly password: string };
  readonly logFile: string;
  readonly release: string;
  readonly progress: Progress;
};

/** Parley in one process: every service, the gateway, and the first owner. */
export class Installation {
  private constructor(
    private readonly services: Services,
    private readonly gateway: RunningGateway,
    private readonly codes: () => Promise<string>,
  ) {}

  static async start(options: InstallationOptions): Promise<Installation> {
    const { parts, database, progress, logFile, release } = options;
    progress.begin('Bringing the tables up to date');
    for (const service of Object.values(definitions)) await prepareSchema(service, database, parts.secrets);
    progress.begin('Starting the services');
    const services = new Services(parts, { logFile, release });
    try {
      return await Installation.open(services, options);
    } catch (error) {
      await services.stop();
      throw error;
    }
  }

  private static async open(
    services: Services,
    { parts, owner, progress }: InstallationOptions,
  ): Promise<Installation> {
    const started = new Map<string, RunningService>();
    for (const definition of Object.values(definitions)) started.set(definition.name, await services.start(definition));
    const door = await services.start(gatewayService);
    await services.begin();
    const installed = { kind: 'folder', environmentOf: (name: CallerName) => environmentOf(name, parts) } as const;
    await rebuildNew(installed, (readModel) => progress.begin(`Rebuilding ${readModel}`));
    const running = started.get(identity.name) ?? door;
    const whose = await ensureOwner(running, { ...defaults.demo, ...owner });
    await ensureAgent(started.get(agentsService.name) ?? door, whose, parts.secrets.agentId);
    const gateway = await startGateway({
      settings: gatewaySettings(parts),
      commands: door.get(Commands),
      queries: door.get(Queries),
      clock: services.clock,
      waits: services.signals,
      faults: new LoggedFaults(services.logOf('gateway')),
      files: await openFileStorage(settingsOfGateway(parts)),
    });
    return new Installation(services, gateway, () => issueSignInCode(running, whose));
  }

  get url(): string {
    return this.gateway.url;
  }

  /** A code that opens GraphiQL signed in, once. */
  newCode(): Promise<string> {
    return this.codes();
  }

  async stop(): Promise<void> {
    await this.gateway.stop();
    await this.services.stop();
  }
}

function gatewaySettings(parts: Parts): GatewaySettings {
  const { costPerMinute } = settingsOfGateway(parts);
  const allowance = { cost: costPerMinute, windowSeconds: 60 };
  return new GatewaySettings({ host: defaults.host, port: parts.options.port, allowance });
}

function settingsOfGateway(parts: Parts) {
  const source = { service: gatewayService.name, environment: environmentOf(gatewayService.name, parts) };
  return readSettings(GatewayProcessSettings.shape, source);
}

type Whose = { readonly userId: string; readonly organizationId: string };

/** The organization's agent is a member like any other, and its owner answers for it until somebody else does. */
async function ensureAgent(agents: RunningService, { userId, organizationId }: Whose, agentId: string): Promise<void> {
  const actor = { tenantId: organizationId, principal: { kind: 'system', id: agents.name } } as const;
  const input = { agentId, guardianId: userId };
  await agents
    .get(Commands)
    .send(EnsureAgentMember, input, { actor, idempotencyKey: `first-agent:${agentId}:${userId}` });
}
