import DataLoader from 'dataloader';
import { z } from 'zod';

/** Most ids that one call may name; more become several calls. */
const MOST_IDS = 200;

const uuid = z.uuid();

type Ask<Item> = (ids: readonly string[]) => Promise<readonly (Item | null)[]>;

/**
 * Collects the ids that one request asks for into one call. What is no UUID can't be the id of anything:
 * it is null without asking, as an id that never was.
 */
export const byIds = <Item>(ask: Ask<Item>): DataLoader<string, Item | null> =>
  new DataLoader(
    async (ids) => {
      const asked = ids.filter((id) => uuid.safeParse(id).success);
      const items = asked.length > 0 ? await ask(asked) : [];
      const found = new Map(asked.map((id, index) => [id, items[index] ?? null]));
      return ids.map((id) => found.get(id) ?? null);
    },
    { maxBatchSize: MOST_IDS },
  );

type Keyed<Item> = (ids: readonly string[]) => Promise<readonly Item[]>;

/** As `byIds`, where each answer names what it belongs to instead of standing in the order asked. */
export const byKey = <Item>(ask: Keyed<Item>, keyOf: (item: Item) => string): DataLoader<string, Item | null> =>
  byIds(async (ids) => {
    const items = new Map((await ask(ids)).map((item) => [keyOf(item), item]));
    return ids.map((id) => items.get(id) ?? null);
  });

/** A value that a request needs at most once. */
export function once<Value>(ask: () => Promise<Value>): () => Promise<Value> {
  let asked: Promise<Value> | undefined;
  return () => (asked ??= ask());
}
