import { randomBytes } from 'node:crypto';

import { type CallerName, DevMails, type InputOf, RefreshSession, type SignedIn, SignIn } from '@parley/contracts';
import { EmbeddedBus, FeedSignals, provisionService } from '@parley/eventsourcing';
import { type Clock, DomainError, HOUSE } from '@parley/kernel';
import {
  AccessTokenVerifier,
  callerFor,
  type CallContext,
  type Commands,
  frameSettings,
  generateServiceKeys,
  InProcessTransport,
  type InstallationKeys,
  migrateService,
  postgresLogs,
  ProcessFeeds,
  type Queries,
  readSettings,
  type RunningService,
  SilentLog,
  startService,
} from '@parley/platform';

import { identity, IdentitySettings } from '../index.js';
import { noWorkElsewhere } from './no-work-elsewhere.adapter.js';
import { NothingElsewhere } from './nothing-elsewhere.adapter.js';

type Callers = { readonly commands: Commands; readonly queries: Queries };

type Parts = {
  readonly running: RunningService;
  readonly gateway: Callers;
  readonly clock: Clock;
  readonly log: SilentLog;
  readonly feeds: ProcessFeeds;
  readonly keys: InstallationKeys;
  readonly transport: InProcessTransport;
};

type Database = { readonly url: string; readonly urlFor: (role: string, password: string) => string };

export type On = {
  readonly database: Database;
  readonly clock: Clock;
  /** Beside what every identity is told. */
  readonly environment?: Readonly<Record<string, string>>;
};

const passwords = { owner: 'owner', app: 'app', worker: 'worker', search: 'search' };

/** A password that nobody tries: whoever has none of their own has it. */
export const goodPassword = 'correct horse battery';

/** Whoever has not signed in, as the gateway brings them. */
export const nobody: CallContext = { actor: { tenantId: HOUSE, principal: { kind: 'system', id: 'gateway' } } };

/** A refusal by its code, for comparing. */
export const codeOf = (error: unknown): string => (error instanceof DomainError ? error.code : String(error));

/** The code that something was refused with, or that it was done. */
export const refusal = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'done', codeOf);

/** Identity alone in one process, asked as the gateway asks it; nobody is known to it. */
export class IdentityAlone {
  readonly running: RunningService;
  readonly log: SilentLog;
  readonly feeds: ProcessFeeds;
  private readonly verifier: AccessTokenVerifier;

  constructor(protected readonly parts: Parts) {
    ({ running: this.running, log: this.log, feeds: this.feeds } = parts);
    this.verifier = new AccessTokenVerifier(parts.gateway.queries, parts.clock);
  }

  get commands(): Commands {
    return this.parts.gateway.commands;
  }

  get queries(): Queries {
    return this.parts.gateway.queries;
  }

  get faults(): readonly unknown[] {
    return this.log.entries.filter(({ severity }) => severity === 'error');
  }

  /** How another service asks it. */
  callersOf(name: CallerName): Promise<Callers> {
    return callerFor(name, this.parts);
  }

  signIn(given: Partial<InputOf<typeof SignIn>> = {}): Promise<SignedIn> {
    return this.commands.send(SignIn, { email: 'ada@example.org', password: goodPassword, ...given }, nobody);
  }

  refresh(refreshToken: string): Promise<SignedIn> {
    return this.commands.send(RefreshSession, { refreshToken }, nobody);
  }

  /** The call that somebody makes who has signed in. */
  async callOf({ accessToken }: Pick<SignedIn, 'accessToken'>): Promise<CallContext> {
    return (await this.verifier.verify(accessToken)).call;
  }

  async mails() {
    return (await this.queries.ask(DevMails, {}, nobody)).items;
  }

  /** The code in the newest mail to that address. */
  async codeTo(address: string): Promise<string> {
    const codes = (await this.mails()).map(({ to, text }) => to === address && /\n(?:Code|Код): (\S+)/.exec(text)?.[1]);
    const code = codes.find((found) => typeof found === 'string');
    if (!code) throw new Error('No code was mailed');
    return code;
  }

  stop(): Promise<void> {
    return this.running.stop();
  }
}

export const startAlone = async (on: On): Promise<IdentityAlone> => new IdentityAlone(await started(on));

/** Gives a database identity's roles and tables. */
export async function migrated(database: Database): Promise<void> {
  await provisionService({ service: 'identity', adminUrl: database.url, passwords });
  await migrateService(identity, database.urlFor('identity_owner', 'owner'));
}

/** What identity is made of once it runs on that database. */
export async function started(on: On): Promise<Parts> {
  const { database, clock } = on;
  const [transport, signals, feeds] = [
    new InProcessTransport(),
    new FeedSignals(),
    new ProcessFeeds(new NothingElsewhere()),
  ];
  const [log, keys] = [new SilentLog(), await generateServiceKeys()];
  await migrated(database);
  const source = { service: 'identity', environment: environmentOf(on, keys) };
  const running = await startService(identity, {
    settings: readSettings(frameSettings, source),
    ownSettings: IdentitySettings.read(source),
    ...{ clock, log, transport },
    openLog: postgresLogs({ feeds, signals, bus: new EmbeddedBus(feeds, signals), release: 'spec' }),
  });
  noWorkElsewhere(running);
  const gateway = await callerFor('gateway', { keys, transport, clock });
  return { running, gateway, clock, log, feeds, keys, transport };
}

const environmentOf = ({ database, environment }: On, { signing, trusted }: InstallationKeys) => ({
  PARLEY_DATABASE_URL: database.url,
  PARLEY_APP_PASSWORD: 'app',
  PARLEY_WORKER_PASSWORD: 'worker',
  PARLEY_SIGNING_KEY: JSON.stringify(signing.identity),
  PARLEY_TRUSTED_KEYS: JSON.stringify(trusted),
  PARLEY_ACCESS_TOKEN_KEY: JSON.stringify(signing.crm),
  PARLEY_MASTER_KEY: randomBytes(32).toString('base64'),
  ...environment,
});
