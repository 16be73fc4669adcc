import { chance, count } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { Follower, type Logged } from './followers.js';
import { Together, useMigratedPostgres } from './together.js';

const names = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elder'];
const reconnects = count({ ci: 25, full: 200 }) / names.length;
const MOST = 8;

describe('activity through broken lines', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let followers: readonly Follower[];

  beforeAll(async () => {
    together = await Together.start(postgres());
    const { url } = await together.open();
    followers = await Promise.all(names.map((name) => Follower.of(together, url, name)));
  });
  afterAll(() => together.stop());

  /** Over as many lines as are said, each cut off at a moment of its own, and begun where the one before broke off. */
  const follows = (follower: Follower, random: () => number) => async () => {
    for (let line = 0; line < reconnects; line += 1)
      await follower.watches(1 + Math.floor(random() * MOST), follower.position);
  };

  /** What is wrong with what one of them saw. */
  async function faultsOf(follower: Follower) {
    const logged = await follower.happened();
    const versions = new Map(logged.map((one) => [one.id, one]));
    const seen = follower.seen.map(({ id }) => id);
    const foreign = seen.filter((id) => !versions.has(id));
    const last = new Map<string, number>();
    const late = seen.filter((id) => isLate(versions.get(id), last));
    const missed = logged.filter(({ id }) => !seen.includes(id)).length;
    return { missed, doubled: seen.length - new Set(seen).size, foreign: foreign.length, late: late.length };
  }

  it('comes once each, in order per record, and never another organization’s', async () => {
    await Promise.all(followers.map((one, index) => one.whileThingsHappen(follows(one, chance(index + 1)))));
    for (const follower of followers) {
      const { length } = await follower.happened();
      await follower.watches(length - follower.seen.length, follower.position);
    }
    const found = await Promise.all(followers.map(faultsOf));
    expect(found).toEqual(names.map(() => ({ missed: 0, doubled: 0, foreign: 0, late: 0 })));
    const seen = followers.reduce((sum, one) => sum + one.seen.length, 0);
    console.info(`${names.length} organizations, ${reconnects * names.length} reconnects, ${seen} items: none amiss`);
  });

  it('mutant twin: lines that begin where they are, and not where the last one broke off, miss some', async () => {
    const [follower] = followers;
    if (!follower) throw new Error('Nobody follows');
    for (let line = 0; line < 5; line += 1) {
      // Between two lines.
      await follower.whileThingsHappen(() => Promise.resolve());
      await follower.whileThingsHappen(() => follower.watches(1));
    }
    expect((await faultsOf(follower)).missed).toBeGreaterThan(0);
  });
});

/** Whether a record's later event had been seen before. */
function isLate(logged: Logged | undefined, last: Map<string, number>): boolean {
  if (!logged) return false;
  const isBehind = logged.version <= (last.get(logged.record) ?? 0);
  last.set(logged.record, logged.version);
  return isBehind;
}
