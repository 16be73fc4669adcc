import pg from 'pg';
import { describe, expect, it, vi } from 'vitest';

import type { SqlValue } from './connection.js';
import { GroupedCalls } from './grouped-calls.js';

const nameOf = ([name]: readonly SqlValue[]): string => String(name);

/** Calls by name: the first two find a free lane, the others wait until those are let go. */
function calls(together: (names: readonly string[]) => Promise<readonly string[]>) {
  const hold = Promise.withResolvers<undefined>();
  const alone = vi.fn(async (values: readonly SqlValue[]) => {
    await hold.promise;
    return [`alone ${nameOf(values)}`];
  });
  const group = vi.fn((all: readonly (readonly SqlValue[])[]) => together(all.map(nameOf)));
  const grouped = new GroupedCalls({ alone, together: group }, nameOf);
  const make = (...names: string[]) => {
    const made = Promise.allSettled(names.map((name) => grouped.make([name])));
    hold.resolve(undefined);
    return made;
  };
  return { alone, group, make };
}

const fine = (names: readonly string[]) => Promise.resolve(names.map((name) => `group ${name}`));
const valuesOf = (settled: readonly PromiseSettledResult<readonly string[]>[]) =>
  settled.map((one) => (one.status === 'fulfilled' ? one.value[0] : String(one.reason)));

const undone = () => Object.assign(new pg.DatabaseError('undone', 1, 'error'), { severity: 'ERROR', code: '55P03' });

describe('grouped calls', () => {
  it('go alone where nothing is under way', async () => {
    const { group, make } = calls(fine);
    expect(valuesOf(await make('a', 'b'))).toEqual(['alone a', 'alone b']);
    expect(group).not.toHaveBeenCalled();
  });

  it('go together where they have to wait, in one order, each with its own answer', async () => {
    const { group, make } = calls(fine);
    expect(valuesOf(await make('a', 'b', 'z', 'c', 'm'))).toEqual([
      'alone a',
      'alone b',
      'group z',
      'group c',
      'group m',
    ]);
    expect(group.mock.calls).toEqual([[[['c'], ['m'], ['z']]]]);
  });

  it('are made again alone where the group was undone', async () => {
    const { alone, make } = calls(() => Promise.reject(undone()));
    expect(valuesOf(await make('a', 'b', 'c', 'd'))).toEqual(['alone a', 'alone b', 'alone c', 'alone d']);
    expect(alone).toHaveBeenCalledTimes(4);
  });

  it('keep no lane while they wait for a lock', async () => {
    const never = new Promise<readonly string[]>(() => undefined);
    const waits = (values: readonly SqlValue[]) => (nameOf(values) === 'locked' ? never : Promise.resolve(['alone']));
    const grouped = new GroupedCalls({ alone: waits, together: (all) => fine(all.map(nameOf)) }, nameOf);
    void grouped.make(['locked']);
    void grouped.make(['locked']);
    expect(await Promise.all([grouped.make(['a']), grouped.make(['b'])])).toEqual([['group a'], ['group b']]);
  });

  it('are never made again where nobody knows what became of the group', async () => {
    const { alone, make } = calls(() => Promise.reject(new Error('Connection terminated')));
    expect(valuesOf(await make('a', 'b', 'c', 'd'))).toEqual([
      'alone a',
      'alone b',
      'Error: Connection terminated',
      'Error: Connection terminated',
    ]);
    expect(alone).toHaveBeenCalledTimes(2);
  });
});
