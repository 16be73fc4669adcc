import { randomBytes } from 'node:crypto';

import { ConfirmSignUp, DevMails, type SignedIn, SignIn, SignUp } from '@parley/contracts';
import { EmbeddedBus, FeedSignals, provisionService } from '@parley/eventsourcing';
import { type Clock, DomainError, HOUSE } from '@parley/kernel';
import {
  AccessTokenVerifier,
  callerFor,
  type CallContext,
  frameSettings,
  generateServiceKeys,
  InProcessTransport,
  migrateService,
  postgresLogs,
  ProcessFeeds,
  readSettings,
  type RunningService,
  SilentLog,
  startService,
} from '@parley/platform';

import { identity, IdentitySettings } from '../src/index.js';
import { noWorkElsewhere } from '../src/spec-support/no-work-elsewhere.adapter.js';

const passwords = { owner: 'owner', app: 'app', worker: 'worker', search: 'search' };

/** Somebody whom nobody knows yet. */
export const nobody: CallContext = { actor: { tenantId: HOUSE, principal: { kind: 'system', id: 'gateway' } } };

/** A password that nobody tries. */
export const goodPassword = 'tulips under the bridge';

export const codeOf = (error: unknown): string => (error instanceof DomainError ? error.code : String(error));

type Database = { readonly url: string; readonly urlFor: (user: string, password: string) => string };

type Setting = { readonly clock: Clock; readonly environment?: Readonly<Record<string, string>> };

/** Identity alone over PostgreSQL, and the gateway as its caller. */
export class RunningIdentity {
  readonly verifier: AccessTokenVerifier;

  private constructor(
    readonly service: RunningService,
    readonly gateway: Awaited<ReturnType<typeof callerFor>>,
    readonly around: { readonly clock: Clock; readonly log: SilentLog },
  ) {
    this.verifier = new AccessTokenVerifier(gateway.queries, around.clock);
  }

  /** What went wrong; that the other services are not there is no fault. */
  get faults(): readonly unknown[] {
    const { entries } = this.around.log;
    return entries.filter(({ severity, what }) => severity === 'error' && what !== 'A consumer failed.');
  }

  static async start(database: Database, { clock, environment = {} }: Setting): Promise<RunningIdentity> {
    const keys = await generateServiceKeys();
    const log = new SilentLog();
    const [transport, signals, feeds] = [new InProcessTransport(), new FeedSignals(), new ProcessFeeds()];
    await provisionService({ service: 'identity', adminUrl: database.url, passwords });
    await migrateService(identity, database.urlFor('identity_owner', 'owner'));
    const source = {
      service: 'identity',
      environment: {
        PARLEY_DATABASE_URL: database.url,
        PARLEY_APP_PASSWORD: 'app',
        PARLEY_WORKER_PASSWORD: 'worker',
        PARLEY_SIGNING_KEY: JSON.stringify(keys.signing.identity),
        PARLEY_TRUSTED_KEYS: JSON.stringify(keys.trusted),
        PARLEY_ACCESS_TOKEN_KEY: JSON.stringify(keys.signing.crm),
        PARLEY_MASTER_KEY: randomBytes(32).toString('base64'),
        ...environment,
      },
    };
    const service = await startService(identity, {
      settings: readSettings(frameSettings, source),
      ownSettings: IdentitySettings.read(source),
      ...{ clock, log, transport },
      openLog: postgresLogs({ feeds, signals, bus: new EmbeddedBus(feeds, signals), release: 'spec' }),
    });
    noWorkElsewhere(service);
    const gateway = await callerFor('gateway', { keys, transport, clock });
    return new RunningIdentity(service, gateway, { clock, log });
  }

  /** The call that somebody makes who has signed in. */
  async callOf({ accessToken }: Pick<SignedIn, 'accessToken'>): Promise<CallContext> {
    return (await this.verifier.verify(accessToken)).call;
  }

  async mails() {
    return (await this.gateway.queries.ask(DevMails, {}, nobody)).items;
  }

  /** The code in the newest mail to that address. */
  async codeTo(address: string): Promise<string> {
    const codes = (await this.mails()).map(({ to, text }) => to === address && /\n(?:Code|Код): (\S+)/.exec(text)?.[1]);
    const code = codes.find((found) => typeof found === 'string');
    if (!code) throw new Error('No code was mailed');
    return code;
  }

  signIn(email: string): Promise<SignedIn> {
    return this.gateway.commands.send(SignIn, { email, password: goodPassword }, nobody);
  }

  stop(): Promise<void> {
    return this.service.stop();
  }
}

/** Somebody who has signed up: an owner with an organization of their own. */
export async function signedUp(identity: RunningIdentity, name: string): Promise<SignedIn> {
  const email = `${name.toLowerCase()}@example.org`;
  const input = { email, password: goodPassword, name, organizationName: `${name} and sons` };
  await identity.gateway.commands.send(SignUp, input, nobody);
  const code = await identity.codeTo(email);
  return identity.gateway.commands.send(ConfirmSignUp, { code, password: goodPassword }, nobody);
}
