import type pg from 'pg';

import type { FeedPage, FeedSource } from '../bus/feed-source.port.js';
import type { FeedSignals } from '../bus/feed-signals.js';
import type { EventOpener, OpenedEvent } from '../bus/opener.port.js';
import { type Place, beginning } from '../bus/place.js';
import { Cursors, FencedOff } from '../consumers/cursors.js';
import { type CrashAt, neverCrash } from '../crash/crash-at.js';
import { isOutage } from '../leases/outage.js';
import { inTransaction } from '../leases/transaction.js';
import { byPlace, type Follower, followersOf, foldsAll, type Moved, newsFor, reached, type Way } from './follower.js';
import { inForce } from './in-force.js';
import type { ReadModel } from './read-model.js';

export type RunnerParts = {
  readonly service: string;
  /** As `<service>_worker`. */
  readonly pool: pg.Pool;
  readonly feeds: FeedSource;
  readonly signals: FeedSignals;
  readonly opener: EventOpener;
  readonly readModels: readonly ReadModel[];
  readonly crashAt?: CrashAt;
  /** A fold threw, or an event can't be read: the read model stands still, and the others go on. */
  readonly onHalted: (readModel: string, error: unknown) => void;
};

/** How many events one transaction folds. */
const batchSize = 500;

/** How long the runner waits for a signal before it looks by itself. */
const patience = 1000;

/** Folds the read models that run behind their service's log, in `seq` order, each batch in one transaction. */
export class Runner {
  readonly #cursors: Cursors;
  readonly #followers: readonly Follower[];
  readonly #crashAt: CrashAt;
  readonly #places = new Map<string, Place>();
  /** Those whose tables hold another release's fold, as the last transaction found: nobody waits for them. */
  #outOfForce = new Set<string>();
  #halted = new Set<string>();

  constructor(private readonly parts: RunnerParts) {
    const { service, readModels, crashAt } = parts;
    this.#cursors = new Cursors(service);
    this.#crashAt = crashAt ?? neverCrash;
    this.#followers = followersOf(service, readModels);
  }

  /** Read models that stand still until the process, or their code, is another. */
  get halted(): readonly string[] {
    return [...this.#halted];
  }

  /** Folds until the signal, under the fence of the runner's lease. */
  async run({ fence }: { readonly fence: string }, signal: AbortSignal): Promise<void> {
    this.#halted = new Set();
    await this.#claim(fence);
    while (!signal.aborted && this.#followers.length > 0) {
      const seen = this.parts.signals.count(this.parts.service);
      if (await this.#batch(fence)) continue;
      await this.parts.signals.changed(this.parts.service, { seen, milliseconds: patience, signal });
    }
  }

  /** Folds everything that is sequenced at this moment. */
  async catchUp({ fence }: { readonly fence: string }): Promise<void> {
    await this.#claim(fence);
    while (await this.#batch(fence));
  }

  async #claim(fence: string): Promise<void> {
    this.#places.clear();
    for (const { reader, name } of this.#followers)
      this.#places.set(name, await this.#cursors.claim(this.parts.pool, reader, { fence, start: beginning }));
  }

  /** Whether anything moved. Read before the transaction, which holds back every feed of the cluster while it is open. */
  async #batch(fence: string): Promise<boolean> {
    const living = this.#followers.filter(({ name }) => !this.#halted.has(name));
    const waited = living.filter(({ name }) => !this.#outOfForce.has(name));
    const [slowest] = (waited.length > 0 ? waited : living)
      .map(({ name }) => this.#placeOf(name))
      .toSorted((a, b) => (a.seq < b.seq ? -1 : 1));
    if (!slowest) return false;
    const types = [...new Set(living.flatMap(({ model }) => model.events.map(({ type }) => type)))];
    const { epoch, seq } = slowest;
    const page = await this.parts.feeds.read(this.parts.service, {
      ...(epoch > 0 && { epoch }),
      ...{ after: seq, limit: batchSize, types },
    });
    if (page.epoch.epoch === epoch && page.through <= seq) return false;
    const batch = { fence, living, page, opened: await this.parts.opener.open(page.events) };
    return this.#transaction(batch, foldsAll).catch((error: unknown) => {
      if (isOutage(error) || error instanceof FencedOff) throw error;
      return this.#transaction(batch, (...parts) => this.#foldsOrHalts(...parts));
    });
  }

  #transaction({ fence, living, page, opened }: Batch, way: Way): Promise<boolean> {
    return inTransaction(this.parts.pool, async (client) => {
      const models = living.map((follower) => ({ ...follower.model, follower }));
      const active = (await inForce(client, this.parts.service, models)).map(({ follower }) => follower);
      const isOther = this.#noteInForce(living, active);
      if (active.length === 0) return false;
      const readers = active.map(({ reader }) => reader);
      const places = await this.#cursors.lockAll(client, readers, fence);
      if (this.#isNews(places) || isOther) return true;
      const moved: Moved[] = [];
      for (const follower of active) {
        const to = reached(this.#placeOf(follower.name), page);
        if (to && (await way(client, follower, newsFor(follower, opened, to.from)))) moved.push({ follower, to });
      }
      for (const { readers: some, to } of byPlace(moved)) await this.#cursors.moveAll(client, some, { ...to, fence });
      await this.#crashAt('folded-not-committed');
      return moved;
    }).then((moved) => this.#note(moved));
  }

  /** Whether others are in force than at the last time. */
  #noteInForce(living: readonly Follower[], active: readonly Follower[]): boolean {
    const out = living.filter((follower) => !active.includes(follower)).map(({ name }) => name);
    const isOther = out.length !== this.#outOfForce.size || out.some((name) => !this.#outOfForce.has(name));
    this.#outOfForce = new Set(out);
    return isOther;
  }

  /** Only what was committed counts. */
  #note(moved: readonly Moved[] | boolean): boolean {
    if (typeof moved === 'boolean') return moved;
    for (const { follower, to } of moved) this.#places.set(follower.name, { epoch: to.epoch, seq: to.seq });
    return moved.length > 0;
  }

  /** A rebuild that switched tables has moved their cursors: then what was read is not what is needed. */
  #isNews(places: ReadonlyMap<string, Place>): boolean {
    const other = [...places].filter(([name, { epoch, seq }]) => {
      const known = this.#placeOf(name);
      return known.epoch !== epoch || known.seq !== seq;
    });
    for (const [name, place] of other) this.#places.set(name, place);
    return other.length > 0;
  }

  #placeOf(name: string): Place {
    return this.#places.get(name) ?? beginning;
  }

  async #foldsOrHalts(client: pg.PoolClient, follower: Follower, news: readonly OpenedEvent[]): Promise<boolean> {
    await client.query('savepoint fold');
    try {
      await foldsAll(client, follower, news);
      await client.query('release savepoint fold');
      return true;
    } catch (error) {
      if (isOutage(error)) throw error;
      await client.query('rollback to savepoint fold');
      this.#halted.add(follower.name);
      this.parts.onHalted(follower.name, error);
      return false;
    }
  }
}

type Batch = {
  readonly fence: string;
  readonly living: readonly Follower[];
  readonly page: FeedPage;
  readonly opened: readonly OpenedEvent[];
};
