import type pg from 'pg';

import type { FeedPage } from '../bus/feed-source.port.js';
import { wholeFeed } from '../bus/lane.js';
import type { OpenedEvent } from '../bus/opener.port.js';
import { type Place, inEpoch } from '../bus/place.js';
import type { Reader } from '../consumers/cursors.js';
import { type Fold, placedAll } from './fold-batch.js';
import { foldOf } from './fold-of.js';
import type { ReadModel } from './read-model.js';

/** A read model that follows its service's feed, behind the appends. */
export type Follower = {
  readonly fold: Fold;
  readonly reader: Reader;
  readonly model: ReadModel;
  readonly name: string;
};

/** The reader whose cursor a runner's read model stands at. */
export const readerOf = (service: string, readModel: string): Reader => ({ name: readModel, service, lane: wholeFeed });

/** Those of a service's read models that follow its feed. */
export const followersOf = (service: string, readModels: readonly ReadModel[]): readonly Follower[] =>
  readModels
    .filter(({ mode }) => mode === 'runner')
    .map((model) => {
      const { name } = model;
      return { model, name, fold: foldOf(model, service), reader: readerOf(service, name) };
    });

/** Folds what is new into one read model's table, and says whether it did. */
export type Way = (client: pg.PoolClient, follower: Follower, news: readonly OpenedEvent[]) => Promise<boolean>;

type Reached = Place & { readonly from: bigint };

/** A read model that a transaction has moved on. */
export type Moved = { readonly follower: Follower; readonly to: Reached };

/** Where a read model stands after the page; undefined where that is where it stood. */
export function reached(at: Place, page: FeedPage): Reached | undefined {
  const from = inEpoch(at, page.epoch);
  const to = { epoch: page.epoch.epoch, seq: page.through > from.seq ? page.through : from.seq, from: from.seq };
  return to.epoch === at.epoch && to.seq === at.seq ? undefined : to;
}

/** What of a page is new to a read model that stands there. */
export function newsFor({ model }: Follower, opened: readonly OpenedEvent[], from: bigint): readonly OpenedEvent[] {
  const types = new Set(model.events.map(({ type }) => type));
  return opened.filter(({ sealed }) => BigInt(sealed.seq) > from && types.has(sealed.event.type));
}

/** As a rule: whatever fails, fails for all. */
export const foldsAll: Way = async (client, { fold }, news) => {
  await fold.apply(client, placedAll(news));
  return true;
};

/** Read models that reached one place move in one statement: as a rule all do. */
export function byPlace(moved: readonly Moved[]) {
  const keyOf = ({ epoch, seq }: Place) => `${epoch}/${seq}`;
  const groups = Map.groupBy(moved, ({ to }) => keyOf(to));
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first ? [{ readers: group.map(({ follower }) => follower.reader), to: first.to }] : [];
  });
}
