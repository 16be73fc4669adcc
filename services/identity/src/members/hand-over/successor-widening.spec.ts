import type { Grants } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { type Hander, notWideningByHandOver } from './successor-widening.js';

const code = 'identity.member.successor-widens-yours';
const own: Grants = { 'members:manage': 'all', 'deals:read': 'own' };
const team: Grants = { 'members:manage': 'all', 'deals:read': 'team' };
const all: Grants = { 'members:manage': 'all', 'deals:read': 'all' };
const teams = [{ teamId: 'roofs', principalIds: ['bob', 'kim'] }];
const [bob, kim, zoe] = ['bob', 'kim', 'zoe'].map((assigneeId) => ({ assigneeId }));
const [roofs, doors] = ['roofs', 'doors'].map((teamId) => ({ assigneeId: null, teamId }));
const tried = (to: typeof bob | typeof roofs, held: Grants, more: Partial<Hander> & { leavingId?: string } = {}) => {
  const { leavingId = 'gus', ...by } = more;
  try {
    notWideningByHandOver({ to: to ?? { assigneeId: null }, leavingId }, { held, userId: 'bob', teams, ...by });
    return 'done';
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};

describe('whoever reaches fewer rows than all', () => {
  it('doesn’t name themselves as who goes on, nor a team of theirs', () => {
    for (const held of [own, team]) expect([bob, roofs].map((to) => tried(to, held))).toEqual([code, code]);
    expect(tried({ assigneeId: 'zoe', ...{ teamId: 'roofs' } }, team)).toBe(code);
    expect(tried({ assigneeId: 'zoe', ...{ instead: { chats: { assigneeId: 'bob' } } } }, own)).toBe(code);
  });

  it('doesn’t name somebody whose rows they reach by a team', () => {
    expect(tried(kim, team)).toBe(code);
    expect(tried(kim, own), 'reaches none of theirs').toBe('done');
  });

  it('names others, and anybody where they reach by a team what it is about', () => {
    for (const held of [own, team]) expect([zoe, doors].map((to) => tried(to, held))).toEqual(['done', 'done']);
    expect([bob, roofs].map((to) => tried(to, team, { leavingId: 'kim' }))).toEqual(['done', 'done']);
    expect(tried(bob, { ...team, 'chats:read': 'own' }, { leavingId: 'kim' }), 'not all of it').toBe(code);
  });

  it('names their own team where they go themselves', () =>
    expect(tried(roofs, team, { leavingId: 'bob' })).toBe('done'));

  it('mutant twin: whoever holds all rows may, as it gives them nothing', () =>
    expect([bob, roofs, kim].map((to) => tried(to, all))).toEqual(['done', 'done', 'done']));
});
