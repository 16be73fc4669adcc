import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { renderFinding } from './finding.js';
import { machineFindings, node } from './machine.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-doctor-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function lineOf(what: string, path = folder): Promise<string | undefined> {
  for await (const finding of machineFindings(path)) if (finding.what === what) return renderFinding(finding);
  return undefined;
}

it('runs on the Node that npm installed', () => {
  expect(node()).toMatchObject({ isGood: true });
});

it('says what to do about a folder that is not there, or can not be written', async () => {
  expect(await lineOf('Data folder', join(folder, 'none'))).toMatch(/^FAIL .*Run npm start once\.$/);
  expect(await lineOf('Data folder', '/proc/self')).toMatch(/^FAIL .*--data-dir <folder>\.$/);
  expect(await lineOf('Data folder')).toBe(`ok   Data folder: ${folder}`);
});

it('says what to do about keys that are gone, or open to others', async () => {
  expect(await lineOf('Keys')).toMatch(/^FAIL .*Run npm start once\.$/);
  writeFileSync(join(folder, 'keys.json'), '{}');
  chmodSync(join(folder, 'keys.json'), 0o644);
  expect(await lineOf('Keys')).toContain('Run chmod 600');
  chmodSync(join(folder, 'keys.json'), 0o600);
  expect(await lineOf('Keys')).toMatch(/^ok/);
});

it('says what to do where nothing runs, or what runs is gone', async () => {
  expect(await lineOf('Parley')).toBe('FAIL Parley: does not run. Run npm start.');
  writeFileSync(join(folder, 'running.json'), '{"url":"http://127.0.0.1:1","pid":999999999}');
  expect(await lineOf('Parley')).toMatch(/^FAIL/);
  expect(await lineOf('Services')).toBeUndefined();
});

it('says what to do where it runs and does not answer', async () => {
  writeFileSync(join(folder, 'running.json'), JSON.stringify({ url: 'http://127.0.0.1:1', pid: process.pid }));
  expect(await lineOf('Services')).toMatch(/^FAIL .*npm start again\.$/);
});
