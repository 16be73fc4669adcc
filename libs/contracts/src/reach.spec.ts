import { describe, expect, it } from 'vitest';

import { everyRow, isReached, type Reach } from './reach.js';

const team: Reach = { rows: 'team', assigneeIds: ['ada', 'tim'], teamIds: ['roofs'] };
const nobodys = { assigneeId: null, teamId: null };

describe('a record', () => {
  it('is reached by whoever answers for it, and through a team of theirs', () => {
    expect(isReached(team, { ...nobodys, assigneeId: 'tim' })).toBe(true);
    expect(isReached(team, { ...nobodys, teamId: 'roofs' })).toBe(true);
    expect(isReached(everyRow, nobodys)).toBe(true);
  });

  it('is reached by whoever it is shared with by name', () => {
    const own: Reach = { rows: 'own', assigneeIds: ['ada'], teamIds: [] };
    expect(isReached(own, { ...nobodys, collaboratorIds: ['eve', 'ada'] })).toBe(true);
    expect(isReached(own, { ...nobodys, collaboratorIds: ['eve'] })).toBe(false);
  });

  it('is not reached by anybody else, nor where nobody answers for it', () => {
    expect(isReached(team, { assigneeId: 'eve', teamId: 'doors' })).toBe(false);
    expect(isReached(team, nobodys)).toBe(false);
    expect(isReached({ rows: 'own', assigneeIds: ['ada'], teamIds: [] }, { ...nobodys, assigneeId: 'tim' })).toBe(
      false,
    );
  });
});
