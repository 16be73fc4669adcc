import pg from 'pg';
import { z } from 'zod';

import type { FeedPage, FeedSource } from '../bus/feed-source.port.js';
import type { EventOpener } from '../bus/opener.port.js';
import { type Place, beginning } from '../bus/place.js';
import { Cursors } from '../consumers/cursors.js';
import { type CrashAt, neverCrash } from '../crash/crash-at.js';
import { isOutage } from '../leases/outage.js';
import { inTransaction } from '../leases/transaction.js';
import { type Fold, type Placed, placedAll } from '../read-models/fold-batch.js';
import { foldOf } from '../read-models/fold-of.js';
import { readerOf } from '../read-models/follower.js';
import type { ReadModel } from '../read-models/read-model.js';
import { forService } from '../schema/service-name.js';
import { type Comparison, compareTables } from './compare-tables.js';
import { ShadowTable, shadowOf } from './shadow-table.js';
import { unsequenced } from './unsequenced.js';

export type RebuildParts = {
  readonly service: string;
  /** As `<service>_owner`: makes and switches tables. */
  readonly ownerUrl: string;
  /** As `<service>_worker`: reads the log and writes rows. */
  readonly pool: pg.Pool;
  readonly feeds: FeedSource;
  readonly opener: EventOpener;
  readonly crashAt?: CrashAt;
  /** How many events one transaction folds. */
  readonly batchSize?: number;
};

export type Rebuilding = {
  readonly signal?: AbortSignal;
  /** Rebuild and compare alone: the live table stays. */
  readonly keepsLive?: boolean;
  /** Nothing is appended meanwhile, so both sides must have the same rows. */
  readonly isAtRest?: boolean;
  /** Called after each page: where it stands, where the feed ends, and how many events the page folded. */
  readonly onProgress?: (seq: bigint, head: bigint, count: number) => void;
};

/** Rebuilds a read model from the log, beside the live one, compares, and switches when it has caught up. */
export class Rebuild {
  constructor(private readonly parts: RebuildParts) {}

  /** Answers how the rebuilt rows differ from the live ones; after a changed fold they are meant to. */
  async run(model: ReadModel, rebuilding: Rebuilding = {}): Promise<Comparison> {
    const { service, ownerUrl, pool } = this.parts;
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    try {
      const fold = foldOf(model, shadowOf(service));
      const shadow = new ShadowTable(owner, service, fold.mapping);
      await shadow.create();
      const place = await this.#replay(fold, beginning, rebuilding);
      await shadow.index();
      const compared = {
        service,
        readModel: model.name,
        mapping: fold.mapping,
        isAtRest: rebuilding.isAtRest ?? false,
      };
      const comparison = await compareTables(pool, compared);
      await (this.parts.crashAt ?? neverCrash)('rebuilt-not-switched');
      if (rebuilding.keepsLive) await shadow.drop();
      else await this.#switch({ model, fold, shadow, owner, place: await this.#replay(fold, place, rebuilding) });
      return comparison;
    } finally {
      await owner.end();
    }
  }

  /** Folds the feed from a place to its head: while one page is written the next is opened, and the one after it read. */
  async #replay(fold: Fold, from: Place, { signal, onProgress }: Rebuilding): Promise<Place> {
    let reading = this.#page(fold.model, from.seq);
    let writing = Promise.resolve();
    try {
      for (;;) {
        const page = await reading;
        const isLast = page.through >= page.head;
        if (!isLast) reading = heardLater(this.#page(fold.model, page.through));
        const events = await this.#placed(page);
        await writing;
        signal?.throwIfAborted();
        const written = inTransaction(this.parts.pool, (client) => fold.apply(client, events));
        writing = heardLater(written.then(() => onProgress?.(page.through, page.head, events.length)));
        if (isLast) {
          await writing;
          return { epoch: page.epoch.epoch, seq: page.through };
        }
      }
    } finally {
      // Whoever was cancelled, or failed, leaves no transaction under way.
      await Promise.allSettled([reading, writing]);
    }
  }

  #page({ events }: ReadModel, after: bigint): Promise<FeedPage> {
    const types = events.map(({ type }) => type);
    return this.parts.feeds.read(this.parts.service, { after, limit: this.parts.batchSize ?? 2000, types });
  }

  async #placed({ events }: Pick<FeedPage, 'events'>): Promise<readonly Placed[]> {
    return placedAll(await this.parts.opener.open(events));
  }

  /** No append and no batch of the runner is under way while the table changes: both read the table locked here. */
  async #switch(change: Switch): Promise<void> {
    for (let left = 4; ; left -= 1) {
      try {
        await this.#switchOnce(change);
        return;
      } catch (error) {
        // A reader of the live table that wants to append waits for us while we wait for it: one of us begins again.
        if (left === 0 || !isOutage(error)) throw error;
      }
    }
  }

  async #switchOnce({ model, fold, shadow, owner, place }: Switch): Promise<void> {
    const { service } = this.parts;
    await owner.query('begin');
    try {
      await owner.query(forService(service, 'lock table {service}.read_model_versions in access exclusive mode'));
      if (model.mode === 'runner') await this.#meetRunner(fold, place);
      else await this.#finish(fold, place);
      await shadow.switch();
      await owner.query(
        forService(
          service,
          `insert into {service}.read_model_versions (table_name, name, mode) values ($1, $2, $3)
            on conflict (table_name) do update set name = excluded.name, mode = excluded.mode`,
        ),
        [fold.mapping.table, model.name, model.mode],
      );
      await owner.query('commit');
    } catch (error) {
      await owner.query('rollback');
      throw error;
    }
  }

  /**
   * What is committed and not sequenced yet belongs to its streams' rows all the same. Read before the feed is read to
   * its end: whatever the sequencer takes meanwhile is then met twice, and folded once.
   */
  async #finish(fold: Fold, from: Place): Promise<void> {
    const rest = await this.#placed({ events: await unsequenced(this.parts.pool, this.parts.service, fold.model) });
    await this.#replay(fold, from, {});
    await inTransaction(this.parts.pool, (client) => fold.apply(client, rest));
  }

  /** The runner goes on from where the rebuilt table stands. */
  async #meetRunner(fold: Fold, from: Place): Promise<void> {
    const { service, pool } = this.parts;
    const place = await this.#replay(fold, from, {});
    const cursors = new Cursors(service);
    const reader = readerOf(service, fold.model.name);
    await inTransaction(pool, async (client) => {
      const { rows } = await client.query(
        forService(service, 'select fence from {service}.cursors where reader = $1 for update'),
        [reader.name],
      );
      const fence = rows[0] === undefined ? '0' : fenceRow.parse(rows[0]).fence;
      await cursors.claim(client, reader, { fence, start: place });
      await cursors.move(client, reader, { ...place, fence });
    });
  }
}

/** A promise that is awaited in its turn: until then nobody else need hear that it failed. */
function heardLater<Result>(promise: Promise<Result>): Promise<Result> {
  promise.catch(() => undefined);
  return promise;
}

const fenceRow = z.object({ fence: z.string() });

type Switch = {
  readonly model: ReadModel;
  readonly fold: Fold;
  readonly shadow: ShadowTable;
  readonly owner: pg.Client;
  readonly place: Place;
};
