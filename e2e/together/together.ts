import { agentsService } from '@parley/agents';
import { billingService } from '@parley/billing';
import { type CallerName, DevMails, EnsureAgentMember, InviteMember, serviceNames } from '@parley/contracts';
import { HOUSE } from '@parley/kernel';
import { crmService } from '@parley/crm';
import { createDataCentre, type DataCentre } from '@parley/datacentre';
import { type GatewayOptions, GatewaySettings, LoggedFaults, type RunningGateway, startGateway } from '@parley/gateway';
import { ensureOwner, identity } from '@parley/identity';
import { messagingService } from '@parley/messaging';
import { outreachService } from '@parley/outreach';
import { callerFor, type Commands, openFileStorage, type Queries, type RunningService } from '@parley/platform';
import { LoopbackProvider, usePostgres } from '@parley/testing';
import type { TestDatabase } from '@parley/testing/servers';
import { v7 } from 'uuid';
import { expect, vi } from 'vitest';

import { Backstage, migrated } from './backstage.js';

const services = [identity, crmService, billingService, messagingService, agentsService, outreachService];

/** A database in which every service finds its tables. */
export const useMigratedPostgres = () => usePostgres(withEveryService);

async function withEveryService(database: TestDatabase): Promise<void> {
  for (const service of services) await migrated(service, database);
}

/** No test is about the allowance of one principal here. */
const generous: Partial<GatewayOptions> = { port: 0, allowance: { cost: 1e9, windowSeconds: 60 } };

type Way = { readonly commands: Commands; readonly queries: Queries };

/** Every service in this process over PostgreSQL and the local Telegram, for as many organizations as are asked for. */
export class Together {
  private readonly doors: RunningGateway[] = [];

  private constructor(
    readonly backstage: Backstage,
    readonly centre: DataCentre,
    private readonly running: ReadonlyMap<string, RunningService>,
  ) {}

  static async start(database: TestDatabase): Promise<Together> {
    const centre = await createDataCentre({ profile: 'test' });
    const provider = await LoopbackProvider.start();
    const backstage = await Backstage.open({ database, centre, provider });
    const running = new Map<string, RunningService>();
    for (const service of services) running.set(service.name, await backstage.start(service));
    await backstage.begin();
    return new Together(backstage, centre, running);
  }

  /** Who signs in there is who they say they are. */
  get provider() {
    return this.backstage.on.provider;
  }

  /** Signs for Telegram. */
  get widget() {
    return this.backstage.widget;
  }

  get clock() {
    return this.backstage.clock;
  }

  of(service: CallerName): RunningService {
    const found = this.running.get(service);
    if (!found) throw new Error(`${service} does not run here`);
    return found;
  }

  /** An organization with its owner, whom every service has heard of, and its agent. */
  async organization(name: string) {
    const credentials = {
      email: `${name.toLowerCase().replaceAll(' ', '-')}@example.org`,
      password: `the password of ${name}`,
    };
    const whose = await ensureOwner(this.of('identity'), { ...credentials, name, organizationName: name });
    const agentId = v7();
    const actor = { tenantId: whose.organizationId, principal: { kind: 'system', id: 'agents' } } as const;
    const { commands } = await this.callerAs('agents');
    await commands.send(EnsureAgentMember, { agentId }, { actor, idempotencyKey: agentId });
    await vi.waitFor(async () => expect(await this.whoKnow(whose)).toBe(services.length), { timeout: 60_000 });
    return { ...whose, ...credentials, agentId, name };
  }

  callerAs(name: CallerName): Promise<Way> {
    const { on, transport, clock } = this.backstage;
    return callerFor(name, { keys: on.keys, transport, clock });
  }

  /** A public door; `through` may stand between it and the services. */
  async open(through: (way: Way) => Way = (way) => way): Promise<RunningGateway> {
    const gateway = await startGateway({
      settings: new GatewaySettings(generous),
      ...through(await this.callerAs('gateway')),
      clock: this.clock,
      waits: this.backstage.signals,
      faults: new LoggedFaults(this.backstage.log),
      files: await openFileStorage({ filesRegion: 'none', filesFolder: this.backstage.files }),
    });
    this.doors.push(gateway);
    return gateway;
  }

  /** The code of the newest mail to that address. */
  async codeMailedTo(address: string): Promise<string> {
    const actor = { tenantId: HOUSE, principal: { kind: 'system', id: 'gateway' } } as const;
    const { items } = await (await this.callerAs('gateway')).queries.ask(DevMails, {}, { actor });
    const code = items
      .map(({ to, text }) => (to === address ? /\nCode: (\S+)/.exec(text)?.[1] : undefined))
      .find(Boolean);
    if (code === undefined) throw new Error(`No code was mailed to ${address}`);
    return code;
  }

  /** The code of an invitation to an organization that nobody else speaks of. */
  async linkOfAnother(): Promise<string> {
    const { organizationId, userId } = await this.organization(`Inviting ${v7()}`);
    const actor = { tenantId: organizationId, principal: { kind: 'user', id: userId } } as const;
    const call = { actor, idempotencyKey: v7() };
    const { commands } = await this.callerAs('gateway');
    const { code } = await commands.send(InviteMember, { roles: ['viewer'] }, call);
    return code ?? '';
  }

  /** How many events an organization has in every log. */
  eventsOf(organizationId: string): Promise<number> {
    return this.count('events where tenant_id = $1', [organizationId]);
  }

  /** How many services have that member in their copy. */
  private whoKnow({ organizationId, userId }: { readonly organizationId: string; readonly userId: string }) {
    return this.count('access_members where tenant_id = $1 and principal_id = $2', [organizationId, userId]);
  }

  /** Rows of such a table in all services. */
  private async count(rows: string, values: string[]): Promise<number> {
    const counts = serviceNames.map((name) => `(select count(*) from ${name}.${rows})`);
    const [row] = await this.backstage.on.database.query<{ n: string }>(`select ${counts.join(' + ')} as n`, values);
    return Number(row?.n);
  }

  async stop(): Promise<void> {
    for (const door of this.doors) await door.stop();
    await this.backstage.stop();
    await this.centre.close();
    await this.provider.stop();
  }
}
