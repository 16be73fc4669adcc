import { DwellPassed } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialDwell } from './dwell.js';
import { passesAt, tellDwell } from './tell-dwell.js';

const stay = { dealId: 'd1', stageId: 's1', since: '2026-03-02T09:00:00.000Z', limitSeconds: 3600 };
const given = scenario({ initial: initialDwell, evolve, decide: tellDwell });

describe('a stay that is too long', () => {
  it('is told of once', () => {
    given().when(stay).then(DwellPassed(stay));
    given(DwellPassed(stay))
      .when({ ...stay, limitSeconds: 7200 })
      .thenNothing();
  });

  it('is told of again where the deal came back', () => {
    const again = { ...stay, since: '2026-03-03T09:00:00.000Z' };
    given(DwellPassed(stay)).when(again).then(DwellPassed(again));
  });

  it('is so once its limit has passed', () => expect(passesAt(stay.since, 3600)).toBe('2026-03-02T10:00:00.000Z'));
});
