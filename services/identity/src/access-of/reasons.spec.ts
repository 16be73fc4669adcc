import { grantsOf } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { reasonsOf, type Rules } from './reasons.js';

const closer = { id: 'r1', name: 'Closer', grants: [{ permission: 'deals:write', rows: 'own' } as const] };
const rules: Rules = {
  kind: 'user',
  status: 'active',
  roles: ['viewer', 'r1'],
  own: new Map([['r1', closer]]),
  guardian: null,
};

describe('which rule says so', () => {
  it('is each role that gives it, built-in or own, and the rows it is held over', () => {
    expect(reasonsOf('deals:read', 'all', rules)).toEqual([{ kind: 'role', name: 'viewer' }]);
    expect(reasonsOf('deals:write', 'own', rules)).toEqual([
      { kind: 'own-role', name: 'Closer' },
      { kind: 'rows', name: 'own' },
    ]);
  });

  it('is that no role gives it, or that the role was archived', () => {
    const none = [{ kind: 'no-role', name: 'deals:write' }];
    expect(reasonsOf('deals:write', undefined, { ...rules, roles: ['viewer'] })).toEqual(none);
    expect(reasonsOf('deals:write', undefined, { ...rules, own: new Map() })).toEqual(none);
  });

  it('is the status of whoever may do nothing, whatever their roles give', () => {
    for (const status of ['suspended', 'removed'] as const)
      expect(reasonsOf('deals:read', undefined, { ...rules, status })).toEqual([{ kind: 'status', name: status }]);
  });

  it('is no role of an agent that gives what no agent holds', () => {
    const agent: Rules = { ...rules, kind: 'agent', roles: ['r1'] };
    expect(reasonsOf('deals:write', undefined, agent)).toEqual([{ kind: 'no-role', name: 'deals:write' }]);
  });

  it('is the guardian of an agent where they hold less', () => {
    const agent = { ...rules, roles: ['ai_agent'] };
    const guarded = (held: Rules['guardian']) => reasonsOf('proposals:create', undefined, { ...agent, guardian: held });
    expect(guarded({ name: 'Ann', held: grantsOf.viewer })).toContainEqual({ kind: 'guardian', name: 'Ann' });
    expect(guarded({ name: 'Ann', held: grantsOf.owner })).toEqual([{ kind: 'role', name: 'ai_agent' }]);
  });
});
