import type { AuditEntryView } from '@parley/contracts';
import { openedLog, type OpenedLog } from '@parley/platform/spec-support';
import { postgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';

import { identity } from '../../index.js';
import { placesOf } from './places.adapter.js';

const tenantId = v7();
const reader = { tenantId, principal: { kind: 'user', id: v7() } } as const;
const at = '2026-11-22T09:00:00.000Z';
let log: OpenedLog;

beforeAll(async () => {
  log = await openedLog(identity, await postgres());
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => log.close());

/** From where each of them acted, and how often the database was asked. */
async function places(actors: readonly AuditEntryView['actor'][]) {
  const entries = actors.map((actor) => ({ at, actor, signInId: null }));
  const asked = vi.spyOn(log.tenants, 'inTenant');
  const placeOf = await placesOf(log.tenants, entries, reader);
  return { found: entries.map(placeOf), asked: asked.mock.calls.length };
}

describe('from where an act was done', () => {
  it('is said of no integration that is neither a key nor a program here', async () => {
    const { found, asked } = await places([{ kind: 'integration', id: v7() }]);
    expect({ found, asked }).toEqual({ found: [null], asked: 1 });
  });

  it('is looked up for nobody where no integration acted', async () => {
    const { found, asked } = await places([{ kind: 'user', id: v7() }]);
    expect({ found, asked }).toEqual({ found: [null], asked: 0 });
  });
});
