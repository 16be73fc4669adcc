import { createDataCentre, type DataCentre, DemoWorld } from '@parley/datacentre';
import { rmSync } from 'node:fs';

import { PublicApi } from '../client/public-api.js';
import { runningSchema, signInSchema } from '../client/running.js';
import { DataFolder } from '../data-folder/data-folder.js';
import { defaults } from '../defaults.js';
import { connectSeller } from '../demo/connect-seller.js';
import { type DemoDoor, openDemoDoor } from '../demo/demo-door.js';
import { openDatabase } from '../installation/database.js';
import { drafterOf } from '../installation/environment.js';
import { Installation } from '../installation/installation.js';
import { newSecrets, readablePassword, type Secrets, secretsSchema } from '../installation/secrets.js';
import { isFree } from '../postgres/free-port.js';
import { outsidePlaceOf, placesFor } from '../postgres/places.js';
import { PostgresServer } from '../postgres/postgres-server.js';
import { serverUser } from '../postgres/server-user.js';
import { Problem } from '../problem.js';
import type { Started } from './block.js';
import type { Options } from './options.js';
import type { Progress } from './progress.js';

type Stop = () => Promise<void> | void;

export type Surroundings = {
  readonly options: Options;
  readonly given: Readonly<Record<string, string | undefined>>;
  readonly release: string;
  readonly progress: Progress;
};

/** One start of everything on one machine. What was begun is ended in the other order, also when it did not get far. */
export class Start {
  private readonly stops: Stop[] = [];
  private stopping: Promise<void> | undefined;

  constructor(private readonly around: Surroundings) {}

  async run(): Promise<Started> {
    const { options, progress } = this.around;
    await assertPortFree(options.port);
    progress.begin('Opening the data folder');
    const folder = this.openFolder(options);
    const secrets = folder.kept('keys.json', secretsSchema, await madeWhere(folder));
    const owner = folder.kept('demo-sign-in.json', signInSchema, () => ({
      email: defaults.demo.email,
      password: readablePassword(),
    }));
    const centre = await this.startDataCentre(folder);
    progress.begin('Starting PostgreSQL');
    const server = await this.startPostgres(folder, secrets);
    const database = await openDatabase(server.address);
    const installation = await Installation.start({
      parts: { secrets, databaseUrl: database.url, options, wiring: centre?.wiring, given: this.around.given },
      database,
      owner,
      logFile: folder.at('parley.log'),
      release: this.around.release,
      progress,
    });
    this.stops.push(() => installation.stop());
    const people = centre ? await this.startDemo(centre, { folder, secrets, url: installation.url, owner }) : undefined;
    if (!people) this.announce(folder, { url: installation.url, pid: process.pid });
    return this.startedOf(installation, { folder, owner, people: people ?? [] });
  }

  /** Safe to call twice. */
  stop(): Promise<void> {
    return (this.stopping ??= this.end());
  }

  private async end(): Promise<void> {
    this.around.progress.end();
    for (const stop of this.stops.reverse()) await stop();
  }

  private openFolder({ dataDirectory, isReset }: Options): DataFolder {
    const folder = DataFolder.open(dataDirectory, { isReset });
    if (isReset) rmSync(outsidePlaceOf(dataDirectory), { recursive: true, force: true });
    this.stops.push(() => folder.close());
    return folder;
  }

  private async startPostgres(folder: DataFolder, { database }: Secrets): Promise<PostgresServer> {
    const user = serverUser();
    const places = placesFor(folder.path, user);
    const server = await PostgresServer.start({ places, user, port: defaults.postgresPort, password: database });
    this.stops.push(() => server.stop());
    return server;
  }

  private async startDataCentre(folder: DataFolder): Promise<DataCentre | undefined> {
    const { hasDemo, telegram } = this.around.options;
    if (!hasDemo || telegram === 'live') return undefined;
    this.around.progress.begin('Starting the local Telegram');
    const centre = await createDataCentre({ profile: 'development', folder: folder.at('datacentre') });
    this.stops.push(() => centre.close());
    return centre;
  }

  private async startDemo(centre: DataCentre, parts: DemoParts) {
    const { folder, secrets, url, owner } = parts;
    const world = new DemoWorld(centre);
    const door: DemoDoor = await openDemoDoor(world, secrets.demoDoor);
    this.announce(folder, { url, pid: process.pid, demo: { url: door.url, secret: secrets.demoDoor } });
    this.stops.push(() => door.close());
    world.start();
    this.stops.push(() => world.stop());
    this.around.progress.begin("Connecting the demo's Telegram account");
    const api = new PublicApi(url, owner);
    await connectSeller(api, world.seller);
    return world.customers.map(({ key, displayName }) => ({ key, name: displayName }));
  }

  private announce(folder: DataFolder, running: Parameters<typeof runningSchema.parse>[0]): void {
    folder.keep('running.json', runningSchema.parse(running));
    this.stops.push(() => folder.remove('running.json'));
  }

  private async startedOf(
    installation: Installation,
    parts: Pick<DemoParts, 'folder' | 'owner'> & Pick<Started, 'people'>,
  ) {
    const { options, given } = this.around;
    return {
      url: installation.url,
      dataDirectory: parts.folder.path,
      usualDirectory: defaults.dataDirectory,
      email: parts.owner.email,
      password: parts.owner.password,
      code: await installation.newCode(),
      people: parts.people,
      drafter: drafterOf({ options, given }),
      remarks: remarksOf(options, given),
    };
  }
}

type DemoParts = {
  readonly folder: DataFolder;
  readonly secrets: Secrets;
  readonly url: string;
  readonly owner: { readonly email: string; readonly password: string };
};

async function madeWhere(folder: DataFolder): Promise<() => Secrets> {
  const fresh = await newSecrets();
  return () => {
    if (folder.has('postgres'))
      throw new Problem(
        `${folder.at('keys.json')} is gone, and without it nothing can be read: put it back, or begin anew with --reset.`,
      );
    return fresh;
  };
}

async function assertPortFree(port: number): Promise<void> {
  if (port === 0 || (await isFree(port, defaults.host))) return;
  throw new Problem(`Port ${port} is taken: give another with --port <number>.`);
}

function remarksOf({ telegram }: Options, given: Surroundings['given']): readonly string[] {
  if (telegram === 'demo' || (given['TELEGRAM_API_ID'] && given['TELEGRAM_API_HASH'])) return [];
  return [
    'No Telegram application is set: make one at my.telegram.org, then set TELEGRAM_API_ID and TELEGRAM_API_HASH, or run setTelegramApplication.',
  ];
}
