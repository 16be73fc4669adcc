import { randomBytes } from 'node:crypto';

import { EmbeddedBus, EventStore, FeedSignals, provisionService } from '@parley/eventsourcing';
import type { Clock } from '@parley/kernel';
import {
  callerFor,
  type CallContext,
  firstCommand,
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
import { v4 } from 'uuid';

import { ensureOwner, identity, IdentitySettings } from '../index.js';
import { memberIdOf } from '../members/member-id.adapter.js';
import { giveRoles, memberStream, removeMember } from '../members/member.js';
import { noWorkElsewhere } from './no-work-elsewhere.adapter.js';
import { NothingElsewhere } from './nothing-elsewhere.adapter.js';

type Database = { readonly url: string; urlFor(role: string, password: string): string };
type Callers = Awaited<ReturnType<typeof callerFor>>;

const passwords = { owner: 'owner', app: 'app', worker: 'worker', search: 'search' };
const owner = { email: 'ada@example.org', name: 'Ada', password: 'correct horse', organizationName: 'Roofs' };

/** Identity in the frame, with an organization whose owner is Ada. */
export class IdentityAtWork {
  readonly log = new SilentLog();
  readonly feeds = new ProcessFeeds(new NothingElsewhere());
  gateway!: Callers;
  agents!: Callers;
  running!: RunningService;
  ada!: { readonly userId: string; readonly organizationId: string };

  constructor(private readonly clock: Clock) {}

  get tenantId(): string {
    return this.ada.organizationId;
  }

  get asAda(): CallContext {
    return { actor: { tenantId: this.tenantId, principal: { kind: 'user', id: this.ada.userId } } };
  }

  asService(name: 'gateway' | 'agents', tenantId = this.tenantId): CallContext {
    return { actor: { tenantId, principal: { kind: 'system', id: name } } };
  }

  async start(database: Database): Promise<this> {
    const { clock, log, feeds } = this;
    const [keys, transport, signals] = [await generateServiceKeys(), new InProcessTransport(), new FeedSignals()];
    await provisionService({ service: 'identity', adminUrl: database.url, passwords });
    await migrateService(identity, database.urlFor('identity_owner', 'owner'));
    const environment = {
      PARLEY_DATABASE_URL: database.url,
      PARLEY_APP_PASSWORD: 'app',
      PARLEY_WORKER_PASSWORD: 'worker',
      PARLEY_SIGNING_KEY: JSON.stringify(keys.signing.identity),
      PARLEY_TRUSTED_KEYS: JSON.stringify(keys.trusted),
      PARLEY_ACCESS_TOKEN_KEY: JSON.stringify(keys.signing.crm),
      PARLEY_MASTER_KEY: randomBytes(32).toString('base64'),
    };
    const source = { service: 'identity', environment };
    this.running = await startService(identity, {
      settings: readSettings(frameSettings, source),
      ownSettings: IdentitySettings.read(source),
      ...{ clock, log, transport },
      openLog: postgresLogs({ feeds, signals, bus: new EmbeddedBus(feeds, signals), release: 'spec' }),
    });
    noWorkElsewhere(this.running);
    this.gateway = await callerFor('gateway', { keys, transport, clock });
    this.agents = await callerFor('agents', { keys, transport, clock });
    this.ada = await ensureOwner(this.running, owner);
    return this;
  }

  /** Somebody else of the organization, with those roles. */
  async colleague(roles: readonly string[]) {
    const [id, { tenantId }] = [v4(), this];
    const member = { memberId: memberIdOf(tenantId, id), principal: { kind: 'user', id } } as const;
    const context = () => firstCommand({ tenantId, principal: { kind: 'system', id: 'identity' } }, this.clock.now());
    const [events, stream] = [this.running.get(EventStore), memberStream(tenantId, id)];
    const give = (given: readonly string[]) =>
      events.update(stream, context(), (state) => giveRoles({ ...member, roles: given }, state));
    await give(roles);
    return {
      ...{
        id,
        memberId: member.memberId,
        give,
        call: { actor: { tenantId, principal: member.principal } } satisfies CallContext,
      },
      remove: () => events.update(stream, context(), (state) => removeMember(member, state)),
    };
  }
}
