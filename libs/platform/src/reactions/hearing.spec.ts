import { movableClock } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { Hearing } from './hearing.js';

const clock = movableClock();
const ago = (milliseconds: number) => new Date(clock.now().getTime() - milliseconds).toISOString();

describe('a service that hears', () => {
  it('is late where one of its consumers handles what is older than five seconds', () => {
    const hearing = new Hearing(clock);
    hearing.heard('one', ago(5000));
    expect(hearing.isLate).toBe(false);
    hearing.heard('one', ago(5001));
    hearing.heard('another', ago(0));
    expect(hearing.isLate).toBe(true);
  });

  it('is not late any more once that one has caught up, or heard nothing for a while', () => {
    const hearing = new Hearing(clock);
    hearing.heard('one', ago(60_000));
    hearing.heard('one', ago(10));
    expect(hearing.isLate).toBe(false);
    hearing.heard('one', ago(60_000));
    clock.advance(5000);
    expect(hearing.isLate).toBe(false);
  });
});
