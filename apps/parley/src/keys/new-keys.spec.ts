import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { Problem } from '../problem.js';
import { newKeys } from './new-keys.js';
import { hasKeys, writeKeys } from './write-keys.js';

const secretsOf = (variables: Readonly<Record<string, string>> = {}) => Object.values(variables);

it('tells no process what another one keeps', async () => {
  const files = await newKeys();
  const crm = secretsOf(files['crm']);
  for (const other of ['identity', 'messaging', 'agents', 'outreach', 'billing', 'gateway', 'trusted-keys'])
    expect(secretsOf(files[other]).filter((secret) => crm.includes(secret))).toEqual([]);
  expect(Object.keys(files['gateway'] ?? {})).toEqual(['PARLEY_SIGNING_KEY', 'PARLEY_NATS_PASSWORD']);
});

it('gives the owner roles to the migration alone, and no private key to anybody else', async () => {
  const { migration = {}, ...others } = await newKeys();
  const owners = Object.entries(migration).filter(([name]) => name.endsWith('_OWNER_PASSWORD'));
  expect(owners).toHaveLength(6);
  const elsewhere = Object.values(others).flatMap(secretsOf);
  expect(owners.filter(([, password]) => elsewhere.includes(password))).toEqual([]);
  expect(others['trusted-keys']?.['PARLEY_TRUSTED_KEYS']).not.toContain('"d"');
});

it('writes files for their owner alone, and never over what is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-new-keys-'));
  expect(hasKeys(folder)).toBe(false);
  await writeKeys(folder);
  expect(hasKeys(folder)).toBe(true);
  const before = readdirSync(folder).map((file) => statSync(join(folder, file)));
  expect(new Set(before.map(({ mode }) => mode & 0o777))).toEqual(new Set([0o600]));
  await expect(writeKeys(folder)).rejects.toThrow(Problem);
  expect(readdirSync(folder).map((file) => statSync(join(folder, file)).mtimeMs)).toEqual(
    before.map(({ mtimeMs }) => mtimeMs),
  );
  rmSync(folder, { recursive: true });
});
