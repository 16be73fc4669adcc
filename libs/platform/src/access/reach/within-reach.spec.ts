import { everyRow, isReached, type Reach } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { withinReach } from './within-reach.js';

const own: Reach = { rows: 'own', assigneeIds: ['kim'], teamIds: [] };
const team: Reach = { rows: 'team', assigneeIds: ['kim', 'tim'], teamIds: ['sales'] };
const of = (assigneeId: string | null, teamId: string | null = null) => ({ assigneeId, teamId });

describe('what somebody reaches', () => {
  it('is everything where all rows are held, and costs no condition', () => {
    expect(withinReach(everyRow, 'c')).toEqual({ where: 'true', values: [] });
    expect(isReached(everyRow, of(null))).toBe(true);
  });

  it('is what is assigned to them or their team, or shared by name with one of them', () => {
    expect(withinReach(team, 'c')).toEqual({
      where:
        '(c.assignee_id = any(?::uuid[]) or c.team_id = any(?::uuid[]) or ' +
        '(c.is_shared and c.collaborator_ids && ?::uuid[]))',
      values: ['{kim,tim}', '{sales}', '{kim,tim}'],
    });
    expect([of('kim'), of('tim'), of(null, 'sales')].map((row) => isReached(team, row))).toEqual([true, true, true]);
    expect([of('kim'), of('tim'), of(null, 'sales')].map((row) => isReached(own, row))).toEqual([true, false, false]);
    const shared = { ...of(null), collaboratorIds: ['tim'] };
    expect([team, own].map((reach) => isReached(reach, shared))).toEqual([true, false]);
  });

  it('is never what nobody answers for', () => {
    expect([own, team].map((reach) => isReached(reach, of(null)))).toEqual([false, false]);
  });
});
