import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { serviceNames } from '@parley/contracts';
import { createDataCentre, type DataCentre, DemoWorld, serviceAccountId, userPeer } from '@parley/datacentre';
import { freePort } from '@parley/testing/servers';
import { z } from 'zod';

import type { Credentials } from '../journey/caller.js';
import type { Variables } from './entries.js';
import { type Placed, Stage } from './stage.js';
import { TraceCollector } from './trace-collector.js';

const owner = { email: 'owner@parley.local', password: 'one long enough to sign in', name: 'Olga' };

/** Every service in a process of its own over NATS and PostgreSQL, and the local Telegram beside them. */
export class SeparateInstallation {
  private readonly placed = new Map<string, Placed>();

  private constructor(
    readonly stage: Stage,
    readonly centre: DataCentre,
    private readonly at: { readonly traces: TraceCollector; readonly port: number; readonly telegram: string },
  ) {}

  /** @throws Unavailable where there is no NATS */
  static async start(): Promise<SeparateInstallation> {
    const stage = await Stage.open();
    const telegram = mkdtempSync(join(tmpdir(), 'parley-telegram-'));
    const centre = await createDataCentre({ profile: 'development', folder: telegram });
    const traces = await TraceCollector.start();
    const installation = new SeparateInstallation(stage, centre, { traces, port: await freePort(), telegram });
    try {
      await stage.migrate();
      await Promise.all(stage.services.map(({ of }) => installation.place(of)));
      return installation;
    } catch (error) {
      await installation[Symbol.asyncDispose]();
      throw error;
    }
  }

  readonly credentials: Credentials = owner;

  get url(): string {
    return `http://127.0.0.1:${this.at.port}`;
  }

  /** What every process says that it did. */
  get traces(): TraceCollector {
    return this.at.traces;
  }

  /** The people that the local Telegram plays. */
  world(): DemoWorld {
    return new DemoWorld(this.centre);
  }

  /** Telegram's own account writes to the seller, as it does with login codes. */
  telegramWrites(text: string): void {
    const { userId } = this.world().seller;
    this.centre.world.send({ fromId: serviceAccountId, to: userPeer(userId), text });
  }

  /** The keys of the sign-ins, as only Telegram and the connector may know them. */
  signInKeys(): readonly Buffer[] {
    const stored: unknown = JSON.parse(readFileSync(join(this.at.telegram, 'auth-keys.json'), 'utf8'));
    return z
      .array(z.object({ key: z.string() }))
      .parse(stored)
      .map(({ key }) => Buffer.from(key, 'base64'));
  }

  /** `kill -9` of one service's process. */
  async kill(service: string): Promise<void> {
    await this.of(service).entry.kill();
  }

  /** Starts it again, as whoever runs containers would. */
  async place(service: string): Promise<void> {
    const container = this.stage.services.find(({ of }) => of === service);
    if (!container) throw new Error(`No container runs ${service}`);
    const placed = await this.stage.place(container, this.ownOf(service));
    this.placed.set(service, placed);
    await this.stage.ready(placed);
  }

  /** Every service as it runs now. */
  get all(): readonly Placed[] {
    return [...this.placed.values()];
  }

  of(service: string): Placed {
    const placed = this.placed.get(service);
    if (!placed) throw new Error(`${service} was never started`);
    return placed;
  }

  /** How many events of each type every log holds, and where its readers stand, for whoever looks into a failure. */
  async logs(): Promise<string> {
    const lines = await Promise.all(
      serviceNames.map(async (service) => {
        const counted = await this.rows(
          `select type as what, count(*) as n from ${service}.events group by type order by 1`,
        );
        const readers = await this.rows(
          `select reader || ' in ' || service as what, seq as n from ${service}.cursors order by 1`,
        );
        const heads = await this.rows(`select 'head' as what, seq as n from ${service}.feed_head`);
        const parked = await this.rows(`select consumer || ': ' || problem as what, tries as n from ${service}.parked`);
        return [service, ...counted, ...heads, ...readers, ...parked].join('\n  ');
      }),
    );
    return lines.join('\n');
  }

  private async rows(sql: string): Promise<readonly string[]> {
    const rows = await this.stage.parts.database.query<{ what: string; n: string }>(sql);
    return rows.map(({ what, n }) => `${n} ${what}`);
  }

  /** The last words of every process, for whoever looks into a failure. */
  get said(): string {
    return [...this.placed.values()].map(({ entry }) => entry.said).join('\n\n');
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stage[Symbol.asyncDispose]();
    await this.centre.close();
    this.traces.close();
    rmSync(this.at.telegram, { recursive: true, force: true });
  }

  /** What makes a deployment a demo: the local Telegram, a first owner, and turns that end at once. */
  private ownOf(service: string): Variables {
    const { addresses, trust } = this.centre.wiring;
    const own: Readonly<Record<string, Variables>> = {
      identity: { PARLEY_IDENTITY_FIRST_OWNER: JSON.stringify({ ...owner, organizationName: 'North Light Windows' }) },
      messaging: {
        PARLEY_MESSAGING_TELEGRAM_SIDE: 'demo',
        PARLEY_MESSAGING_SIDE_OF_NEW_ORGANIZATIONS: 'demo',
        PARLEY_MESSAGING_LOCAL_DATA_CENTRE: JSON.stringify({ addresses, trust }),
        PARLEY_MESSAGING_TELEGRAM_API_ID: '1',
        PARLEY_MESSAGING_TELEGRAM_API_HASH: '0'.repeat(32),
      },
      agents: { PARLEY_AGENTS_QUIET_SECONDS: '0.3' },
      gateway: { PARLEY_GATEWAY_HOST: '127.0.0.1', PARLEY_GATEWAY_PORT: String(this.at.port) },
    };
    return { [`PARLEY_${service.toUpperCase()}_TRACES_URL`]: this.traces.url, ...own[service] };
  }
}
