import type { OrganizationExportEvent } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { exportedLists, fileOf, isExported, MESSAGES, notExported } from './export-job/exported.js';
import {
  evolve,
  failExport,
  finishExport,
  initialOrganizationExport,
  openExport,
  type OrganizationExport,
  progressExport,
  requestExport,
} from './organization-export.js';

const id = '0190b2c4-7d00-7000-8000-000000000001';
const named = { organizationExportId: id };
const finished = {
  ...named,
  doneCount: 7,
  file: `${id}.1`,
  bytes: 9,
  sha256: 'a',
  expiresAt: '2026-03-09T09:00:00.000Z',
};
const after = (...events: readonly OrganizationExportEvent[]) =>
  events.reduce<OrganizationExport>(evolve, initialOrganizationExport);
const running = after(...requestExport({ ...named, isOwner: true }, initialOrganizationExport));
const done = after(
  ...requestExport({ ...named, isOwner: true }, initialOrganizationExport),
  ...finishExport(finished, running),
);
const opening = { ...named, isOwner: true, now: '2026-03-02T09:00:00.000Z' };
const code = (wanted: string): unknown => expect.objectContaining({ code: `identity.organization-export.${wanted}` });

describe('an export', () => {
  it('is asked for once, by owners alone', () => {
    expect(running).toEqual({ status: 'running', doneCount: 0 });
    expect(requestExport({ ...named, isOwner: true }, running)).toEqual([]);
    expect(() => requestExport({ ...named, isOwner: false }, initialOrganizationExport)).toThrow(code('owners-only'));
  });

  it('goes on, and never back', () => {
    const [further] = progressExport({ ...named, doneCount: 5 }, running);
    const state = further ? evolve(running, further) : running;
    expect(state).toEqual({ status: 'running', doneCount: 5 });
    expect(progressExport({ ...named, doneCount: 5 }, state)).toEqual([]);
    expect(progressExport({ ...named, doneCount: 9 }, done)).toEqual([]);
  });

  it('ends once, finished or failed', () => {
    expect(done).toMatchObject({ status: 'finished', file: `${id}.1` });
    expect(finishExport(finished, done)).toEqual([]);
    expect(failExport({ ...named, code: 'gave-up' }, done)).toEqual([]);
    const [failed] = failExport({ ...named, code: 'gave-up' }, running);
    expect(failed && evolve(running, failed)).toEqual({ status: 'failed' });
  });

  it('is opened by owners while its file is there, and each time is told', () => {
    const [told] = openExport(opening, done);
    expect(told?.type).toBe('identity.organization-export.opened');
    expect(told && evolve(done, told)).toEqual(done);
    expect(() => openExport({ ...opening, isOwner: false }, done)).toThrow(code('owners-only'));
    expect(() => openExport({ ...opening, now: finished.expiresAt }, done)).toThrow(code('not-ready'));
    expect(() => openExport(opening, running)).toThrow(code('not-ready'));
    expect(() => openExport(opening, initialOrganizationExport)).toThrow(code('not-found'));
  });

  it('holds every list that can be asked for as it is, and no event that a service keeps to itself', () => {
    for (const { name, input } of exportedLists)
      expect(input.safeParse({ page: { first: 1 } }).success, name).toBe(true);
    const names = exportedLists.map(({ name }) => name);
    expect(names).not.toEqual(expect.arrayContaining([...notExported, MESSAGES]));
    expect(fileOf({ name: MESSAGES })).toBe('records/messaging.messages.ndjson');
    expect(isExported('identity', 'identity.api-key.created')).toBe(true);
    expect(isExported('identity', 'identity.api-key.secret-set')).toBe(false);
  });
});
