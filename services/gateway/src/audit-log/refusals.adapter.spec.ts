import { DomainError } from '@parley/kernel';
import type { Commands } from '@parley/platform';
import { describe, expect, it } from 'vitest';

import type { Asker } from '../serving/request-context.types.js';
import { Refusals } from './refusals.adapter.js';

const principal = { kind: 'user', id: '0190b2c4-7d00-7000-8000-000000000001' } as const;
const asker = {
  authenticated: { call: { actor: { tenantId: 't', principal } } },
  correlationId: 'c',
} as unknown as Asker;

function reported(...errors: readonly DomainError[]) {
  const told: unknown[] = [];
  const commands = {
    send: (_: unknown, { operation, permission }: { readonly operation: string; readonly permission: string }) => {
      told.push([operation, permission]);
      return Promise.resolve();
    },
  } as unknown as Commands;
  const refusals = new Refusals(commands, { now: () => new Date(0) });
  for (const error of errors) refusals.report(asker, 'deals', error);
  return told;
}

const refused = (code: string, details: Readonly<Record<string, unknown>>) =>
  new DomainError('forbidden', code, details);

describe('a refusal', () => {
  it.each([
    ['access.permission-missing', { permission: 'deals:read' }, 'deals:read'],
    ['access.rows-too-narrow', { permission: 'deals:read' }, 'deals:read'],
    ['access.field-not-allowed', { field: 'deals:read.title' }, 'deals:read.title'],
  ])('is told: %s', (code, details, lacked) => expect(reported(refused(code, details))).toEqual([['deals', lacked]]));

  it('is told once a minute', () => {
    const one = refused('access.field-not-allowed', { field: 'deals:read.title' });
    expect(reported(one, one)).toHaveLength(1);
  });

  it('is not told for anything else', () =>
    expect(reported(refused('crm.deal.closed', { permission: 'deals:read', field: 'title' }))).toEqual([]));
});
