import { movableClock } from '@parley/testing';
import { expect, it } from 'vitest';

import { Shelf } from './shelf.js';

it('lets go of what was kept for a minute once another comes, so that memory holds no key of the erased', () => {
  const clock = movableClock();
  const shelf = new Shelf<string>(clock);
  shelf.put('first', 'a');
  clock.advance(30_000);
  shelf.put('second', 'b');
  clock.advance(30_000);
  expect([shelf.get('first'), shelf.get('second')]).toEqual([undefined, 'b']);
  expect(shelf.size).toBe(2);
  shelf.put('third', 'c');
  expect(shelf.size).toBe(2);
});

it('is bounded: the oldest goes, and what is put again is young', () => {
  const shelf = new Shelf<string>(movableClock(), 2);
  for (const name of ['first', 'second', 'first', 'third']) shelf.put(name, name);
  expect([shelf.get('first'), shelf.get('second'), shelf.get('third')]).toEqual(['first', undefined, 'third']);
  shelf.dropWhere((name) => name.startsWith('f'));
  shelf.drop('third');
  expect(shelf.size).toBe(0);
});
