import { grantsOf } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { codeOf, expectedAt, isWrong, verdictOf } from './cells.js';

describe('what the matrix says of a door', () => {
  it('is open to whoever holds it over all rows', () => {
    expect(expectedAt({ permission: 'deals:read' }, grantsOf.viewer)).toBe('open');
    expect(expectedAt({ permission: 'public' }, {})).toBe('open');
    expect(expectedAt({ permission: 'self' }, {})).toBe('open');
  });

  it('is closed to all others, and to whoever holds too few rows where it can’t narrow', () => {
    expect(expectedAt({ permission: 'deals:write' }, grantsOf.viewer)).toBe('access.permission-missing');
    expect(expectedAt({ permission: 'internal' }, grantsOf.owner)).toBe('access.permission-missing');
    expect(expectedAt({ permission: 'deals:read' }, grantsOf.operator)).toBe('access.rows-too-narrow');
    expect(expectedAt({ permission: 'deals:read', narrows: true }, grantsOf.operator)).toBe('open');
  });

  it('counts what a door needs besides', () => {
    const needs = { permission: 'contacts:read', also: ['deals:read'] } as const;
    expect(expectedAt(needs, { 'contacts:read': 'all' })).toBe('access.permission-missing');
    expect(expectedAt(needs, { 'contacts:read': 'all', 'deals:read': 'own' })).toBe('access.rows-too-narrow');
  });
});

describe('what a door said', () => {
  it('is a refusal of the matrix, or that it let through', () => {
    expect(verdictOf(codeOf({ code: 'access.permission-missing' }))).toBe('access.permission-missing');
    expect(verdictOf(codeOf({ code: 'crm.deal.not-found' }))).toBe('open');
    expect(verdictOf(codeOf(undefined))).toBe('open');
    expect(verdictOf('access.session-revoked')).toBe('signed-out');
    expect(isWrong({ door: 'd', expected: 'open', found: 'access.rows-too-narrow' })).toBe(true);
  });
});
