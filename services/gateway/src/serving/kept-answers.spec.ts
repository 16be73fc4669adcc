import { movableClock } from '@parley/testing';
import { expect, it, vi } from 'vitest';

import { KeptAnswers } from './kept-answers.adapter.js';

it('asks once at a time, and again after two seconds by the clock', async () => {
  const clock = movableClock();
  const kept = new KeptAnswers<number>(clock);
  const ask = vi.fn(() => Promise.resolve(ask.mock.calls.length));
  expect(await Promise.all([kept.of('a', ask), kept.of('a', ask), kept.of('b', ask)])).toEqual([1, 1, 2]);
  clock.advance(1999);
  expect(await kept.of('a', ask)).toBe(1);
  clock.advance(1);
  expect(await kept.of('a', ask)).toBe(3);
});

it('knows nothing of what failed', async () => {
  const kept = new KeptAnswers<string>(movableClock());
  await expect(kept.of('a', () => Promise.reject(new Error('an outage')))).rejects.toThrow('an outage');
  expect(await kept.of('a', () => Promise.resolve('there'))).toBe('there');
});

it('keeps nothing beyond its own end', async () => {
  const clock = movableClock();
  const inMs = (ms: number) => new Date(clock.now().getTime() + ms).toISOString();
  const kept = new KeptAnswers<string | undefined>(clock, (endsAt) => endsAt);
  const ask = vi.fn((endsAt?: string) => () => Promise.resolve(endsAt));
  const [soon, over, late] = [inMs(500), inMs(0), inMs(60_000)];
  await kept.of('soon', ask(soon));
  await kept.of('over', ask(over));
  await kept.of('late', ask(late));
  expect(await kept.of('over', ask('again'))).toBe('again');
  clock.advance(499);
  expect(await kept.of('soon', ask('again'))).toBe(soon);
  clock.advance(1);
  expect(await kept.of('soon', ask('again'))).toBe('again');
  clock.advance(1499);
  expect(await kept.of('late', ask('again'))).toBe(late);
  clock.advance(1);
  expect(await kept.of('late', ask('again'))).toBe('again');
});

it('is as old as its question: what ends soon is not kept for longer where the answer took long', async () => {
  const clock = movableClock();
  const kept = new KeptAnswers<string>(clock, (endsAt) => endsAt);
  const endsAt = new Date(clock.now().getTime() + 3000).toISOString();
  const slow = (): Promise<string> => {
    clock.advance(1500);
    return Promise.resolve(endsAt);
  };
  await kept.of('a', slow);
  clock.advance(499);
  expect(await kept.of('a', () => Promise.resolve('again'))).toBe(endsAt);
  clock.advance(1);
  expect(await kept.of('a', () => Promise.resolve('again'))).toBe('again');
});
