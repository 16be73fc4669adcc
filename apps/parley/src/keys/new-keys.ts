import { callerNames, serviceNames, type CallerName } from '@parley/contracts';
import { type RoleKind, roleKinds } from '@parley/eventsourcing';
import { generateServiceKeys } from '@parley/platform';
import { randomBytes } from 'node:crypto';

/** Variables of one process, by name. */
export type Variables = Readonly<Record<string, string>>;

/** The files of an installation's keys, each for one process. */
export type KeyFiles = Readonly<Record<string, Variables>>;

/** Letters and digits alone, and a letter first: NATS would read a number where it finds one. */
const random = () => `k${randomBytes(24).toString('hex')}`;

type Made = {
  readonly keys: Awaited<ReturnType<typeof generateServiceKeys>>;
  readonly accessTokenKey: unknown;
  readonly roles: ReadonlyMap<string, Readonly<Record<RoleKind, string>>>;
  readonly nats: ReadonlyMap<string, string>;
  readonly qdrant: string;
};

/**
 * Everything secret of an installation in separate processes, as one file of variables for each of them: nobody is told
 * more than it needs. The public keys are the one file that all may read.
 */
export async function newKeys(): Promise<KeyFiles> {
  const made: Made = {
    keys: await generateServiceKeys(),
    // Identity alone holds it; the keys of the services are for their own tokens.
    accessTokenKey: (await generateServiceKeys()).signing.identity,
    roles: new Map(serviceNames.map((service) => [service, newRoles()])),
    nats: new Map(callerNames.map((name) => [name, random()])),
    qdrant: random(),
  };
  const postgres = random();
  return {
    ...Object.fromEntries(callerNames.map((name) => [name, ofService(name, made)])),
    'trusted-keys': { PARLEY_TRUSTED_KEYS: JSON.stringify(made.keys.trusted) },
    migration: { PARLEY_ADMIN_URL: `postgres://postgres:${postgres}@postgres:5432/parley`, ...everyRole(made) },
    nats: { ...natsUsers(made), ...natsRoutes() },
    postgres: { POSTGRES_PASSWORD: postgres },
    qdrant: { QDRANT_KEY: made.qdrant },
  };
}

function newRoles(): Readonly<Record<RoleKind, string>> {
  const [owner, app, worker, search] = [random(), random(), random(), random()];
  return { owner, app, worker, search };
}

function ofService(name: CallerName, { keys, accessTokenKey, roles, nats, qdrant }: Made): Variables {
  const own = roles.get(name);
  return {
    PARLEY_SIGNING_KEY: JSON.stringify(keys.signing[name]),
    PARLEY_NATS_PASSWORD: nats.get(name) ?? '',
    ...(own && {
      PARLEY_APP_PASSWORD: own.app,
      PARLEY_WORKER_PASSWORD: own.worker,
      PARLEY_SEARCH_PASSWORD: own.search,
    }),
    ...(name === 'agents' && { PARLEY_AGENTS_QDRANT_KEY: qdrant }),
    ...(name === 'identity' && {
      PARLEY_IDENTITY_ACCESS_TOKEN_KEY: JSON.stringify(accessTokenKey),
      PARLEY_IDENTITY_MASTER_KEY: randomBytes(32).toString('base64'),
    }),
  };
}

const everyRole = ({ roles }: Made): Variables =>
  Object.fromEntries(
    [...roles].flatMap(([service, passwords]) =>
      roleKinds.map((kind) => [`PARLEY_${service.toUpperCase()}_${kind.toUpperCase()}_PASSWORD`, passwords[kind]]),
    ),
  );

const natsUsers = ({ nats }: Made): Variables =>
  Object.fromEntries([...nats].map(([name, password]) => [`NATS_${name.toUpperCase()}_PASSWORD`, password]));

/** The servers of a cluster find each other under their pods' names. */
function natsRoutes(): Variables {
  const password = random();
  const route = (n: number) => `nats-route://route:${password}@nats-${n}.nats:6222`;
  return { NATS_CLUSTER_PASSWORD: password, NATS_ROUTE_0: route(0), NATS_ROUTE_1: route(1), NATS_ROUTE_2: route(2) };
}
