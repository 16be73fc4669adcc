import { expect, it } from 'vitest';

import { movableClock } from './movable-clock.js';

it('stands still until it is moved', () => {
  const clock = movableClock('2026-03-02T09:00:00.000Z');
  expect(clock.now().toISOString()).toBe('2026-03-02T09:00:00.000Z');

  clock.advance(1500);
  expect(clock.now().toISOString()).toBe('2026-03-02T09:00:01.500Z');

  clock.moveTo('2026-03-01T00:00:00.000Z');
  expect(clock.now().toISOString()).toBe('2026-03-01T00:00:00.000Z');
});

it('hands out instants that can not move it', () => {
  const clock = movableClock();
  clock.now().setFullYear(1999);
  expect(clock.now().getFullYear()).toBe(2026);
});
