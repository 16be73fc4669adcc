import type pg from 'pg';

import type { FeedSource } from '../bus/feed-source.port.js';
import type { FeedSignals } from '../bus/feed-signals.js';
import { wholeFeed } from '../bus/lane.js';
import type { EventOpener } from '../bus/opener.port.js';
import { type Place, beginning, inEpoch } from '../bus/place.js';
import { Cursors, type Reader } from '../consumers/cursors.js';
import { type CrashAt, neverCrash } from '../crash/crash-at.js';
import { isOutage } from '../leases/outage.js';
import { inTransaction } from '../leases/transaction.js';
import { FoldBatch, type Placed } from './fold-batch.js';
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

type Follower = { readonly fold: FoldBatch; readonly reader: Reader; readonly model: ReadModel; readonly name: string };

/** How many events one transaction folds. */
const batchSize = 500;

/** How long the runner waits for a signal before it looks by itself. */
const patience = 1000;

/** The reader whose cursor a runner's read model stands at. */
export const readerOf = (service: string, readModel: string): Reader => ({ name: readModel, service, lane: wholeFeed });

/** Folds the read models that run behind their service's log, in `seq` order, each batch in one transaction. */
export class Runner {
  readonly #cursors: Cursors;
  readonly #followers: readonly Follower[];
  readonly #crashAt: CrashAt;
  #halted = new Set<string>();

  constructor(private readonly parts: RunnerParts) {
    const { service, readModels, crashAt } = parts;
    this.#cursors = new Cursors(service);
    this.#crashAt = crashAt ?? neverCrash;
    this.#followers = readModels
      .filter(({ mode }) => mode === 'runner')
      .map((model) => {
        const { name } = model;
        return { model, name, fold: new FoldBatch(model, service), reader: readerOf(service, name) };
      });
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
    for (const { reader } of this.#followers)
      await this.#cursors.claim(this.parts.pool, reader, { fence, start: beginning });
  }

  /** Whether anything moved. */
  #batch(fence: string): Promise<boolean> {
    return inTransaction(this.parts.pool, async (client) => {
      const living = this.#followers.filter(({ name }) => !this.#halted.has(name));
      const active = await inForce(
        client,
        this.parts.service,
        living.map((follower) => ({ ...follower.model, follower })),
      );
      const places: Standing[] = [];
      for (const { follower } of active)
        places.push({ follower, at: await this.#cursors.lock(client, follower.reader, fence) });
      const moved = await this.#fold(client, places);
      for (const { follower, at } of moved) await this.#cursors.move(client, follower.reader, { ...at, fence });
      await this.#crashAt('folded-not-committed');
      return moved.length > 0;
    });
  }

  async #fold(client: pg.PoolClient, places: readonly Standing[]): Promise<readonly Standing[]> {
    const [slowest] = places.toSorted((a, b) => (a.at.seq < b.at.seq ? -1 : 1));
    if (!slowest) return [];
    const types = [...new Set(places.flatMap(({ follower }) => follower.model.events.map(({ type }) => type)))];
    const { epoch, seq } = slowest.at;
    const page = await this.parts.feeds.read(this.parts.service, {
      ...(epoch > 0 && { epoch }),
      ...{ after: seq, limit: batchSize, types },
    });
    const opened = await this.parts.opener.open(page.events);
    const moved: Standing[] = [];
    for (const { follower, at } of places) {
      const from = inEpoch(at, page.epoch);
      const to = { epoch: page.epoch.epoch, seq: page.through > from.seq ? page.through : from.seq };
      if (to.epoch === at.epoch && to.seq === at.seq) continue;
      const events = opened.filter(({ sealed }) => BigInt(sealed.seq) > from.seq);
      if (await this.#apply(client, follower, events)) moved.push({ follower, at: to });
    }
    return moved;
  }

  async #apply(
    client: pg.PoolClient,
    { fold, model, name }: Follower,
    opened: Awaited<ReturnType<EventOpener['open']>>,
  ) {
    const types = new Set(model.events.map(({ type }) => type));
    await client.query('savepoint fold');
    try {
      const placed = opened.flatMap((one): Placed[] => {
        if (!types.has(one.sealed.event.type)) return [];
        if ('problem' in one) throw new Error('An event can not be read', { cause: one.problem });
        return [{ event: one.event, seq: BigInt(one.sealed.seq) }];
      });
      await fold.apply(client, placed);
      await client.query('release savepoint fold');
      return true;
    } catch (error) {
      if (isOutage(error)) throw error;
      await client.query('rollback to savepoint fold');
      this.#halted.add(name);
      this.parts.onHalted(name, error);
      return false;
    }
  }
}

type Standing = { readonly follower: Follower; readonly at: Place };
