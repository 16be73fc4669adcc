import { randomBytes } from 'node:crypto';

import { DevMails, type InputOf, RefreshSession, SignIn, type SignedIn } from '@parley/contracts';
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
  migrateService,
  postgresLogs,
  ProcessFeeds,
  type Queries,
  readSettings,
  SilentLog,
  startService,
} from '@parley/platform';

import { ensureOwner, identity, IdentitySettings } from '../index.js';
import { noWorkElsewhere } from './no-work-elsewhere.adapter.js';
import { NothingElsewhere } from './nothing-elsewhere.adapter.js';

type Database = { readonly url: string; readonly urlFor: (role: string, password: string) => string };

const passwords = { owner: 'owner', app: 'app', worker: 'worker', search: 'search' };

export const ada = {
  email: 'ada@example.org',
  name: 'Ada Lovelace',
  password: 'correct horse battery',
  organizationName: 'Roofs',
};

/** Whoever has not signed in, as the gateway brings them. */
export const nobody: CallContext = { actor: { tenantId: HOUSE, principal: { kind: 'system', id: 'gateway' } } };

/** A refusal by its code, for comparing. */
export const codeOf = (error: unknown): string => (error instanceof DomainError ? error.code : String(error));

type On = {
  readonly database: Database;
  readonly clock: Clock;
  /** Beside what every identity is told. */
  readonly environment?: Readonly<Record<string, string>>;
};

/** Identity alone in one process, with its first owner, asked as the gateway asks it. */
export async function startIdentity(on: On) {
  const { database, clock } = on;
  const keys = await generateServiceKeys();
  const environment = {
    PARLEY_DATABASE_URL: database.url,
    PARLEY_APP_PASSWORD: 'app',
    PARLEY_WORKER_PASSWORD: 'worker',
    PARLEY_SIGNING_KEY: JSON.stringify(keys.signing.identity),
    PARLEY_TRUSTED_KEYS: JSON.stringify(keys.trusted),
    PARLEY_ACCESS_TOKEN_KEY: JSON.stringify(keys.signing.crm),
    PARLEY_MASTER_KEY: randomBytes(32).toString('base64'),
    ...on.environment,
  };
  await provisionService({ service: 'identity', adminUrl: database.url, passwords });
  await migrateService(identity, database.urlFor('identity_owner', 'owner'));
  const [transport, signals, feeds, log] = [
    new InProcessTransport(),
    new FeedSignals(),
    new ProcessFeeds(new NothingElsewhere()),
    new SilentLog(),
  ];
  const source = { service: 'identity', environment };
  const running = await startService(identity, {
    settings: readSettings(frameSettings, source),
    ownSettings: IdentitySettings.read(source),
    ...{ clock, log, transport },
    openLog: postgresLogs({ feeds, signals, bus: new EmbeddedBus(feeds, signals), release: 'spec' }),
  });
  noWorkElsewhere(running);
  const gateway = await callerFor('gateway', { keys, transport, clock });
  const whose = await ensureOwner(running, ada);
  return { running, log, whose, ...asking(gateway, clock), stop: () => running.stop() };
}

type Gateway = Awaited<ReturnType<typeof callerFor>>;

type Credentials = Partial<InputOf<typeof SignIn>>;

function asking(gateway: Gateway, clock: Clock) {
  const verifier = new AccessTokenVerifier(gateway.queries, clock);
  const [commands, queries]: readonly [Commands, Queries] = [gateway.commands, gateway.queries];
  return {
    ...{ commands, queries },
    signIn: (given: Credentials = {}) =>
      gateway.commands.send(SignIn, { email: ada.email, password: ada.password, ...given }, nobody),
    refresh: (refreshToken: string) => gateway.commands.send(RefreshSession, { refreshToken }, nobody),
    callOf: async ({ accessToken }: SignedIn): Promise<CallContext> => (await verifier.verify(accessToken)).call,
    mails: async () => (await gateway.queries.ask(DevMails, {}, nobody)).items,
  };
}

export type RunningIdentity = Awaited<ReturnType<typeof startIdentity>>;
