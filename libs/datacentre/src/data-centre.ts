import { type Server, createServer } from 'node:net';

import type { Clock } from '@parley/kernel';

import { RsaKey, type Trust } from './crypto/rsa-key.js';
import { Faults } from './faults/faults.js';
import { Folder } from './folder.js';
import { AuthKeys } from './keys/auth-keys.js';
import { Logins } from './logins/logins.js';
import { acceptToken } from './methods/qr-login.js';
import type { Centre } from './session/centre.js';
import { Connection } from './session/connection.js';
import { Push } from './session/push.js';
import { Sessions } from './session/sessions.js';
import { SystemClock } from './time.js';
import { Journal } from './world/journal.js';
import { serviceAccountId } from './world/user.js';
import { World } from './world/world.js';

const loopback = '127.0.0.1';

/** How a data centre is made. */
export type DataCentreOptions = {
  /** The profile of the process; `production` is refused, whatever else is said. */
  readonly profile: string;
  /** Keeps keys, accounts and messages here, and finds them again. Without it all is gone at the end. */
  readonly folder?: string;
  /** One listener each, all over the same world; a user's `homeDc` is one of them. */
  readonly dcIds?: readonly number[];
  /** Ports by data centre id; any free one by default. */
  readonly ports?: Readonly<Record<number, number>>;
  readonly clock?: Clock;
  /** What `help.getConfig` names as everybody's address; by default `127.0.1.<id>`, which clients map to a port. */
  readonly advertise?: string;
};

/** What a client needs to reach this data centre and no other: plain data, fit for JSON. */
export type Wiring = { readonly trust: Trust; readonly addresses: Readonly<Record<number, number>> };

/** A local Telegram that speaks real MTProto on the loopback interface. */
export class DataCentre {
  readonly world: World;
  readonly faults: Faults;
  readonly #rsa: RsaKey;
  readonly #violations: string[] = [];
  readonly #unknownMethods: string[] = [];
  readonly #connections = new Set<Connection>();
  readonly #servers = new Map<number, Server>();
  readonly #addresses: Record<number, number> = {};
  readonly #centre: Centre;
  #connects = 0;

  constructor(private readonly options: DataCentreOptions) {
    const folder = options.folder === undefined ? null : new Folder(options.folder);
    this.#rsa = rsaKeyIn(folder);
    this.world = new World(options.clock ?? new SystemClock(), folder && new Journal(folder));
    if (!this.world.state.users.has(serviceAccountId)) {
      this.world.addUser({ id: serviceAccountId, firstName: 'Telegram', phone: '42777' });
    }
    const keys = new AuthKeys(folder);
    this.faults = new Faults({ connections: this.#connections, keys, world: this.world });
    const sessions = new Sessions(() => this.#centre);
    this.#centre = {
      world: this.world,
      keys,
      sessions,
      logins: new Logins(),
      faults: this.faults,
      rsa: this.#rsa,
      addresses: this.#addresses,
      advertise: options.advertise,
      violation: (what) => void this.#violations.push(what),
      unknownMethod: (name) => void this.#unknownMethods.push(name),
    };
    new Push(this.#centre).start();
  }

  /** What clients must trust. */
  get trust(): Trust {
    return this.#rsa.trust;
  }

  /** Data centre id → port on 127.0.0.1. */
  get addresses(): Readonly<Record<number, number>> {
    return this.#addresses;
  }

  /** `trust` and `addresses` together, e.g. for a client in another process. */
  get wiring(): Wiring {
    return { trust: this.trust, addresses: { ...this.#addresses } };
  }

  /** Every breach of the protocol, by either side. Assert that it is empty at the end of each test. */
  get violations(): readonly string[] {
    return this.#violations;
  }

  /** Methods that clients asked for and this data centre doesn't speak; they were answered 400 `METHOD_INVALID`. */
  get unknownMethods(): readonly string[] {
    return this.#unknownMethods;
  }

  /** How many connections were ever accepted. */
  get connects(): number {
    return this.#connects;
  }

  get openConnections(): number {
    return this.#connections.size;
  }

  /** The code that the owner of this phone would read; also what 777000 wrote to the account. */
  loginCodeFor(phone: string): string | undefined {
    return this.#centre.logins.lastCodeFor(phone.replace(/\D/g, ''));
  }

  /** Plays the phone that scans a QR code: takes the token, or the whole `tg://login?token=…`. @throws RpcError */
  acceptLoginToken(token: Buffer | string, userId: number): void {
    const text = typeof token === 'string' ? (/token=([\w-]+)/.exec(token)?.[1] ?? token) : undefined;
    const bytes = typeof token === 'string' ? Buffer.from(text ?? '', 'base64url') : token;
    acceptToken(this.#centre, bytes, userId);
  }

  /** Tells when a session of a user begins to take updates: after a login, and after each reconnect. */
  onListening(listener: (userId: number) => void): () => void {
    return this.#centre.sessions.onListening(listener);
  }

  /** Starts to listen; `createDataCentre` has done it already. */
  async listen(): Promise<this> {
    for (const dcId of this.options.dcIds ?? [2]) await this.#listen(dcId);
    return this;
  }

  /** Cuts everybody off and frees the ports; what is in the folder stays. */
  async close(): Promise<void> {
    for (const connection of this.#connections) connection.close();
    await Promise.all([...this.#servers.values()].map((server) => new Promise((done) => server.close(done))));
    this.#servers.clear();
  }

  #listen(dcId: number): Promise<void> {
    const server = createServer((socket) => {
      this.#connects += 1;
      if (this.faults.refuse) return void socket.destroy();
      const connection = new Connection(socket, this.#centre, dcId);
      this.#connections.add(connection);
      socket.on('close', () => this.#connections.delete(connection));
      if (this.faults.isStalled) connection.pause();
    });
    this.#servers.set(dcId, server);
    return new Promise((done, failed) => {
      server.once('error', failed);
      server.listen(this.options.ports?.[dcId] ?? 0, loopback, () => {
        const address = server.address();
        if (address !== null && typeof address === 'object') this.#addresses[dcId] = address.port;
        done();
      });
    });
  }
}

/** Starts a local Telegram. @throws Error in production, where nobody may mistake it for the real one. */
export async function createDataCentre(options: DataCentreOptions): Promise<DataCentre> {
  const isProduction = options.profile === 'production' || process.env['NODE_ENV'] === 'production';
  if (isProduction) throw new Error('The local data centre is not for production');
  return new DataCentre(options).listen();
}

const rsaFile = 'rsa.pem';

function rsaKeyIn(folder: Folder | null): RsaKey {
  const stored = folder?.readText(rsaFile);
  if (stored !== undefined) return RsaKey.fromPem(stored);
  const made = RsaKey.generate();
  folder?.writeText(rsaFile, made.privatePem);
  return made;
}
