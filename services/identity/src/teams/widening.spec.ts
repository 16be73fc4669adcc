import type { Grants } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { grouperOf, notWidening } from './widening.js';

const tenantId = 'org';
const narrow: Grants = { 'teams:manage': 'all', 'deals:read': 'team' };
const [before, code] = [['gus'], 'identity.team.widens-yours'];
const kim = (held: Grants) => grouperOf({ tenantId, principal: { kind: 'user', id: 'kim' } }, held);
const tried = (after: readonly string[], held: Grants, from = before) => {
  try {
    notWidening({ before: from, after }, kim(held));
    return 'done';
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};

describe('whoever reaches fewer rows than all', () => {
  it('doesn’t put themselves into a team, nor somebody else into theirs', () => {
    expect(tried(['gus', 'kim'], narrow)).toBe(code);
    expect(tried(['kim', 'boss'], narrow, ['kim'])).toBe(code);
    expect(tried(['kim', 'boss'], narrow, ['kim', 'gus'])).toBe(code);
  });

  it('says who is in other teams, and takes members out of any', () => {
    expect(tried(['gus', 'boss'], narrow)).toBe('done');
    expect(tried(['kim'], narrow, ['kim', 'gus'])).toBe('done');
    expect(tried(['gus'], narrow, ['kim', 'gus'])).toBe('done');
  });

  it('does so through a key no more than themselves', () => {
    const key = { tenantId, principal: { kind: 'integration', id: 'key' }, onBehalfOf: 'kim' } as const;
    expect(() => notWidening({ before, after: ['kim'] }, grouperOf(key, narrow))).toThrow(code);
  });

  it('mutant twin: whoever holds all rows may, as it gives them nothing', () =>
    expect(tried(['gus', 'kim'], { 'teams:manage': 'all', 'deals:read': 'all' })).toBe('done'));
});
