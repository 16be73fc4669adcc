import type { AuthKeys } from '../keys/auth-keys.js';
import type { TlObject } from '../tl/tl-object.js';
import type { World } from '../world/world.js';

/** A call as an interception sees it. */
export type Intercepted = { readonly method: string; readonly query: TlObject; readonly userId?: number | undefined };

/**
 * Stands in for a method. It may throw an `RpcError`, wait, answer in the method's place, say `'drop'` (never answer),
 * `'drop-after'` (do it, but never answer), or return nothing: then the method runs.
 */
export type Interception = (call: Intercepted) => StandIn | Promise<StandIn>;

export type StandIn = TlObject | 'drop' | 'drop-after' | undefined;

/** What can be cut or held up: the open connections. */
export type Cuttable = { readonly close: () => void; readonly pause: () => void; readonly resume: () => void };

type Armed = { readonly method: string; readonly run: Interception; left: number };

/** Everything that can go wrong on purpose. */
export class Faults {
  /** New connections are closed at once. */
  refuse = false;
  /** Live updates are made but not sent: a gap while connected. */
  suppressPush = false;
  /** How many times each batch of updates is sent. */
  copiesOfUpdates = 1;
  /** Updates of one tick are sent one by one, the newest first. */
  reorderUpdates = false;
  /** How many events one difference may hold. */
  sliceLimit = 1000;
  /** A client behind this pts is told `differenceTooLong`. */
  tooLongBefore = 0;
  /** The same for channels: `channelDifferenceTooLong`. */
  channelTooLongBefore = 0;
  /** Seconds that the server's clock is ahead. */
  timeShift = 0;
  /** Seconds that a QR code lives. */
  loginTokenTtl = 30;
  /** MTProto sessions outlive their connection, and what was not acknowledged is sent again. */
  keepSessions = false;

  readonly #armed: Armed[] = [];
  #isStalled = false;

  constructor(
    private readonly reach: {
      readonly connections: ReadonlySet<Cuttable>;
      readonly keys: AuthKeys;
      readonly world: World;
    },
  ) {}

  get isStalled(): boolean {
    return this.#isStalled;
  }

  /** Stands in for the next `times` calls of a method; `'*'` is any method. Returns a way to take it back. */
  intercept(method: string, run: Interception, times = 1): () => void {
    const armed = { method, run, left: times };
    this.#armed.push(armed);
    return () => void (armed.left = 0);
  }

  /** Cuts all connections, as a network does. */
  dropConnections(): void {
    for (const connection of [...this.reach.connections]) connection.close();
  }

  /** Stops reading and leaves the connections open: a dead network that nobody notices. */
  stall(): void {
    this.#isStalled = true;
    for (const connection of this.reach.connections) connection.pause();
  }

  unstall(): void {
    this.#isStalled = false;
    for (const connection of this.reach.connections) connection.resume();
  }

  /** The server no longer knows any authorization key: clients are answered −404. */
  forgetKeys(): void {
    this.reach.keys.clear();
  }

  /** Signs a user out everywhere, as another device can: calls are answered 401. */
  signOutEverywhere(userId: number): void {
    for (const key of this.reach.keys.signedInAs(userId)) key.userId = undefined;
    this.reach.keys.save();
  }

  /** All clients' salts turn wrong; they are told with `bad_server_salt`. */
  changeSalts(): void {
    this.reach.keys.changeSalts();
  }

  /** The service no longer knows old random ids: a repeated send is then sent again. */
  forgetRandomIds(): void {
    this.reach.world.record({ kind: 'random-ids.forgotten' });
  }

  /** What stands in for this call; `undefined` lets the method run. */
  async run(call: Intercepted): Promise<StandIn> {
    const armed = this.#armed.find((one) => one.left > 0 && (one.method === '*' || one.method === call.method));
    if (!armed) return undefined;
    armed.left -= 1;
    return armed.run(call);
  }
}
