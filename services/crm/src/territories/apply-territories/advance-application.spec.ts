import {
  TerritoriesApplicationAdvanced,
  TerritoriesApplicationFinished,
  TerritoriesApplicationRequested,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import {
  advanceApplication,
  endApplication,
  firstPlace,
  laterThan,
  requestApplication,
} from './advance-application.js';
import { evolve, initialApplication } from './application.js';

const applicationId = 'a1';
const requested = TerritoriesApplicationRequested({ applicationId });
const deals = { records: 'deals', after: firstPlace.after } as const;
const advanced = (assignedCount: number, next: { records: 'contacts' | 'deals'; after: string }) =>
  TerritoriesApplicationAdvanced({ applicationId, assignedCount, next });
const given = scenario({ initial: initialApplication, evolve, decide: advanceApplication });
const piece = (assignedCount: number, last?: string) => ({ applicationId, place: firstPlace, assignedCount, last });

describe('asking territories about all records', () => {
  it('begins once', () => {
    const asking = scenario({ initial: initialApplication, evolve, decide: requestApplication });
    asking().when(applicationId).then(requested);
    asking(requested).when(applicationId).thenNothing();
  });

  it('is later than what was asked before, whatever the clocks say', () => {
    const now = '2026-03-02T10:00:00.000Z';
    expect(laterThan(undefined, now)).toBe(now);
    expect(laterThan(new Date('2026-03-02T09:59:59.999Z'), now)).toBe(now);
    expect(laterThan(new Date(now), now)).toBe('2026-03-02T10:00:00.001Z');
    expect(laterThan(new Date('2026-03-02T10:00:05.000Z'), now)).toBe('2026-03-02T10:00:05.001Z');
  });

  it('goes on after the last record, then to the deals, then ends, and counts all the way', () => {
    given(requested)
      .when(piece(3, 'c9'))
      .then(advanced(3, { records: 'contacts', after: 'c9' }));
    given(requested, advanced(3, deals)).when(piece(2)).then(advanced(5, deals));
    given(requested, advanced(5, deals))
      .when({ ...piece(1), place: deals })
      .then(TerritoriesApplicationFinished({ applicationId, assignedCount: 6 }));
  });

  it('ends where it stands once it was asked for again', () => {
    const ending = scenario({ initial: initialApplication, evolve, decide: endApplication });
    const finished = TerritoriesApplicationFinished({ applicationId, assignedCount: 3 });
    ending(requested, advanced(3, deals)).when(applicationId).then(finished);
    ending(requested, finished).when(applicationId).thenNothing();
    ending().when(applicationId).thenNothing();
  });

  it('does nothing that was not begun, or that is over', () => {
    given().when(piece(1)).thenNothing();
    given(requested, TerritoriesApplicationFinished({ applicationId, assignedCount: 0 }))
      .when(piece(1))
      .thenNothing();
  });
});
