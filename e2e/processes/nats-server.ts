import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { freePort, natsProgram, until } from '@parley/testing/servers';

import { Entry, root, type Variables } from './entries.js';

const configuration = join(root, 'deploy/k8s/backends/nats');

type Place = {
  readonly port: number;
  readonly monitoringPort: number;
  readonly version: string;
  readonly folder: string;
};

/** NATS with the very configuration of the deployment, on ports of its own. */
export class DeployedNats {
  private constructor(
    readonly place: Place,
    private readonly entry: Entry,
  ) {}

  get url(): string {
    return `nats://127.0.0.1:${this.place.port}`;
  }

  get monitoringUrl(): string {
    return `http://127.0.0.1:${this.place.monitoringPort}`;
  }

  /** Where JetStream keeps what was published. */
  get store(): string {
    return join(this.place.folder, 'store');
  }

  /** @throws Unavailable where there is no NATS */
  static async start(users: Variables): Promise<DeployedNats> {
    const program = await natsProgram();
    const version = /v(\d+\.\d+\.\d+)/.exec(execFileSync(program.path, ['--version'], { encoding: 'utf8' }))?.[1] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'parley-deployed-nats-'));
    cpSync(configuration, folder, { recursive: true });
    if (isBefore210(version)) writeFileSync(join(folder, 'durability.conf'), '# This server knows no sync_interval.\n');
    const [port, monitoringPort] = [await freePort(), await freePort()];
    const flags = ['--addr', '127.0.0.1', '--port', String(port), '--http_port', String(monitoringPort)];
    const entry = new Entry({
      name: 'nats-server',
      command: [program.path, '--config', join(folder, 'nats.conf'), ...flags],
      environment: { ...users, POD_NAME: 'nats-0', NATS_STORE: join(folder, 'store') },
    });
    entry.start();
    const server = new DeployedNats({ port, monitoringPort, version, folder }, entry);
    await until('NATS to answer', () => server.answers());
    return server;
  }

  async stop(): Promise<void> {
    await this.entry.stop();
    rmSync(this.place.folder, { recursive: true, force: true });
  }

  private async answers(): Promise<boolean> {
    if (!this.entry.isRunning) throw new Error(this.entry.said);
    return fetch(`${this.monitoringUrl}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    );
  }
}

const isBefore210 = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < 2 || (major === 2 && minor < 10);
};
