import type { DataCentre } from '@parley/datacentre';
import { rmSync } from 'node:fs';
import { z } from 'zod';

import { telegramApplicationNeeded } from '../client/api-refusal.js';
import { type Running, signInSchema } from '../client/running.js';
import { DataFolder } from '../data-folder/data-folder.js';
import { defaults } from '../defaults.js';
import type * as loaded from '../installation/everything.js';
import type { Installation } from '../installation/installation.js';
import { readablePassword } from '../installation/readable-password.js';
import type { Secrets } from '../installation/secrets.js';
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
    // A second start on the same folder finds its port taken, too: the folder says which Parley it is.
    DataFolder.assertFree(options.dataDirectory);
    await assertPortFree(options.port);
    progress.begin('Opening the data folder');
    const folder = this.openFolder(options);
    const owner = folder.kept('demo-sign-in.json', signInSchema, () => ({
      email: defaults.demo.email,
      password: readablePassword(),
    }));
    progress.begin('Starting PostgreSQL');
    // PostgreSQL comes up while everything else is being loaded.
    const [everything, early] = await Promise.all([import('../installation/everything.js'), this.startKnown(folder)]);
    const { secretsSchema, Installation, openDatabase } = everything;
    const secrets = folder.kept('keys.json', secretsSchema, await madeWhere(folder, everything));
    const server = early ?? (await this.startPostgres(folder, secrets.database));
    const database = await openDatabase(server.address);
    const centre = await this.startDataCentre(folder, everything);
    const installation = await Installation.start({
      parts: { secrets, databaseUrl: database.url, options, wiring: centre?.wiring, given: this.around.given },
      database,
      owner,
      logFile: folder.at('parley.log'),
      release: this.around.release,
      progress,
    });
    this.stops.push(() => installation.stop());
    const { model } = this.around.options;
    const running = { url: installation.url, pid: process.pid, database: database.url, ...(model && { model }) };
    if (!centre) this.announce(folder, running);
    const people = centre ? await this.startDemo(centre, { folder, secrets, running, owner, everything }) : [];
    const drafter = everything.drafterOf(this.around);
    return this.startedOf(installation, { folder, owner, people, drafter });
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

  /** The server of a folder that has one already. */
  private async startKnown(folder: DataFolder): Promise<PostgresServer | undefined> {
    if (!folder.has('keys.json') || !folder.has('postgres')) return undefined;
    const { database } = folder.kept('keys.json', serverPassword, () => ({ database: '' }));
    return this.startPostgres(folder, database);
  }

  private async startPostgres(folder: DataFolder, password: string): Promise<PostgresServer> {
    const user = serverUser();
    const places = placesFor(folder.path, user);
    const server = await PostgresServer.start({ places, user, port: defaults.postgresPort, password });
    this.stops.push(() => server.stop());
    return server;
  }

  private async startDataCentre(folder: DataFolder, { createDataCentre }: Everything): Promise<DataCentre | undefined> {
    const { hasDemo, telegram } = this.around.options;
    if (!hasDemo || telegram === 'live') return undefined;
    this.around.progress.begin('Starting the local Telegram');
    const centre = await createDataCentre({ profile: 'development', folder: folder.at('datacentre') });
    this.stops.push(() => centre.close());
    return centre;
  }

  private async startDemo(centre: DataCentre, parts: DemoParts) {
    const { folder, secrets, running, owner, everything } = parts;
    const world = new everything.DemoWorld(centre);
    const door = await everything.openDemoDoor(world, secrets.demoDoor);
    this.announce(folder, { ...running, demo: { url: door.url, secret: secrets.demoDoor } });
    this.stops.push(() => door.close());
    world.start();
    this.stops.push(() => world.stop());
    this.around.progress.begin("Connecting the demo's Telegram account");
    await everything.connectSeller(new everything.PublicApi(running.url, owner), world.seller);
    return world.customers.map(({ key, displayName }) => ({ key, name: displayName }));
  }

  private announce(folder: DataFolder, running: Running): void {
    folder.keep('running.json', running);
    this.stops.push(() => folder.remove('running.json'));
  }

  private async startedOf(
    installation: Installation,
    { folder, owner, ...shown }: Pick<DemoParts, 'folder' | 'owner'> & Pick<Started, 'people' | 'drafter'>,
  ) {
    const { options, given } = this.around;
    return {
      url: installation.url,
      dataDirectory: folder.path,
      ...owner,
      code: await installation.newCode(),
      ...shown,
      remarks: remarksOf(options, given),
    };
  }
}

type DemoParts = {
  readonly folder: DataFolder;
  readonly secrets: Secrets;
  readonly running: Running;
  readonly owner: { readonly email: string; readonly password: string };
  readonly everything: Everything;
};

type Everything = typeof loaded;

const serverPassword = z.object({ database: z.string() });

async function madeWhere(folder: DataFolder, { newSecrets }: Everything): Promise<() => Secrets> {
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
  return [telegramApplicationNeeded];
}
