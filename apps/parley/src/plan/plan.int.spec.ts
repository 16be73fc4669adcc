import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { apiIn } from '../client/public-api.js';
import { outsidePlaceOf } from '../postgres/places.js';
import { told } from '../spec-support/told.adapter.js';
import { readOptions } from '../start/options.js';
import { Progress } from '../start/progress.js';
import { Start } from '../start/start.js';
import { planFor } from './plan.js';

const folder = mkdtempSync(join(tmpdir(), 'parley-plan-'));
const silent = new Progress(
  () => undefined,
  () => undefined,
);
const start = new Start({
  options: readOptions(['--data-dir', folder, '--port', '0', '--no-demo'], '/'),
  given: {},
  release: 'spec',
  progress: silent,
});
const patience = { timeout: 30_000, interval: 200 };
const schema = z.object({
  me: z.object({ organization: z.object({ id: z.string() }) }),
  usage: z.object({ aiCallLimit: z.int() }),
});

const seen = () => apiIn(folder).ask({ query: '{ me { organization { id } } usage { aiCallLimit } }', schema });
const set = (organization: string, aiCalls: string, name?: string) =>
  told(() => planFor({ folder, environment: {}, organization, aiCalls, ...(name !== undefined && { name }) }));

beforeAll(() => start.run(), 120_000);
afterAll(async () => {
  await start.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(outsidePlaceOf(folder), { recursive: true, force: true });
}, 60_000);

describe('the plan of an organization', () => {
  it('is what it was set to last, for the services that run, and no other organization’s', async () => {
    const { me, usage } = await seen();
    const { id } = me.organization;
    expect(usage.aiCallLimit).toBe(10_000);
    const { out, code } = await set(id.toUpperCase(), '500', 'Team');
    expect([out, code]).toEqual([`Team: ${id} may make 500 AI calls a month.\n`, undefined]);
    await vi.waitFor(async () => expect((await seen()).usage.aiCallLimit).toBe(500), patience);
    await set(id, '900');
    await set(id, '900');
    await vi.waitFor(async () => expect((await seen()).usage.aiCallLimit).toBe(900), patience);
  });

  it.each([
    ['00000000-0000-4000-8000-000000000000', '500', 'is no organization here'],
    ['Acme', '500', 'is no organization here'],
  ])('refuses who is not there: %s', async (organization, aiCalls, says) => {
    await expect(set(organization, aiCalls)).rejects.toThrow(says);
  });

  it.each(['0', '-1', '1.5', 'many', ''])('refuses a limit that is none: %s', async (aiCalls) => {
    const { me } = await seen();
    await expect(set(me.organization.id, aiCalls)).rejects.toThrow(/--ai-calls .* is no limit/);
  });
});
