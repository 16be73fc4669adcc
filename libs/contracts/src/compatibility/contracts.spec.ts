import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { eventsOf, operations } from '../catalog.js';
import { isNarrowable, permissions } from '../permissions.js';
import { breakingChanges } from './breaking-changes.js';
import { eventsPage } from './events-page.js';
import { exampleOf } from './example.js';
import { permissionsPage } from './permissions-page.js';
import { snapshotOf, snapshotSchema } from './snapshot.js';

const root = join(import.meta.dirname, '../../../..');
const snapshotFile = join(import.meta.dirname, '../../contracts.snapshot.json');
const golden = join(import.meta.dirname, '../../golden');
const events = Object.values(eventsOf).flat();
const rendered = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const goldenExample = z.object({ type: z.string(), version: z.int(), data: z.unknown() });

/** Golden files that some commit changed, renamed or deleted after the one that brought them. */
const tampered = (repository: string, folder: string) =>
  execFileSync('git', ['log', '--no-renames', '--diff-filter=MD', '--name-only', '--format=', '--', folder], {
    cwd: repository,
    encoding: 'utf8',
  }).trim();

describe('contracts', () => {
  it('break nobody who relies on the checked-in snapshot, and the snapshot is current', async () => {
    const current = snapshotOf(events, operations);
    if (existsSync(snapshotFile)) {
      const released = snapshotSchema.parse(JSON.parse(readFileSync(snapshotFile, 'utf8')));
      expect(breakingChanges(released, current)).toEqual([]);
    }
    await expect(rendered(current)).toMatchFileSnapshot(snapshotFile);
  });

  it('are listed in docs/events.md', async () => {
    await expect(eventsPage(eventsOf)).toMatchFileSnapshot(join(root, 'docs/events.md'));
  });

  it('are listed by who may send and ask them in docs/permissions.md', async () => {
    const page = permissionsPage(operations);
    await expect(page).toMatchFileSnapshot(join(root, 'docs/permissions.md'));
    expect(operations.filter(({ name }) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('narrow only where a permission can be held over fewer rows', () => {
    const narrowing = operations.filter(({ narrows }) => narrows);
    const isOverRecords = ({ permission }: (typeof operations)[number]) =>
      permissions.some((known) => known === permission && isNarrowable(known));
    expect(narrowing.filter((operation) => !isOverRecords(operation)).map(({ name }) => name)).toEqual([]);
  });

  it('name an event by its service, its aggregate and what happened, and an operation by its service', () => {
    for (const [service, owned] of Object.entries(eventsOf))
      for (const { type } of owned) expect(type).toMatch(new RegExp(`^${service}\\.[a-z-]+\\.[a-z-]+$`));
    for (const { name } of operations) expect(name).toMatch(/^[a-z]+\.[a-z]+(-[a-z]+)*$/);
    expect(new Set(events.map(({ type }) => type)).size).toBe(events.length);
  });
});

describe('golden files', () => {
  it.each(events.map((event) => [event.type, event] as const))('%s has one for its version', async (type, event) => {
    const file = join(golden, `${type}.v${String(event.version)}.json`);
    if (existsSync(file)) return;
    const example = { type, version: event.version, data: exampleOf(event.schema) };
    await expect(rendered(example)).toMatchFileSnapshot(file);
  });

  it.each(existsSync(golden) ? readdirSync(golden) : [])('%s is still read', (file) => {
    const { type, version, data } = goldenExample.parse(JSON.parse(readFileSync(join(golden, file), 'utf8')));
    const definition = events.find((event) => event.type === type);
    expect(definition?.read(data, version).type).toBe(type);
  });

  it('are never edited or deleted once committed', () => {
    expect(tampered(root, 'libs/contracts/golden')).toBe('');
  });

  it('mutant twin: an edit of one is seen', () => {
    const repository = mkdtempSync(join(tmpdir(), 'golden-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], { cwd: repository });
    git('init', '-q');
    for (const content of ['1', '2']) {
      writeFileSync(join(repository, 'crm.deal.created.v1.json'), content);
      git('add', '.');
      git('commit', '-qm', content);
    }
    expect(tampered(repository, '.')).toBe('crm.deal.created.v1.json');
  });
});
