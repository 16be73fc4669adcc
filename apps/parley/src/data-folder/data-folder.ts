import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import { DATA_VERSION, LEAST_FREE } from '../defaults.js';
import { isSystemError, Problem } from '../problem.js';
import { assertUnlocked, takeLock } from './lock.js';

const marker = z.object({ version: z.int() });

/** The one folder where an installation on one machine keeps everything. */
export class DataFolder {
  private constructor(
    readonly path: string,
    private readonly release: () => void,
  ) {}

  /** @throws Problem where another start has it; changes nothing */
  static assertFree(path: string): void {
    assertUnlocked(join(path, 'lock'), path);
  }

  /** @throws Problem for a folder that can't be written, is full, is in use, or is of a newer version */
  static open(path: string, { isReset }: { readonly isReset: boolean }): DataFolder {
    prepare(path);
    const release = takeLock(join(path, 'lock'), path);
    try {
      if (isReset) for (const name of contents) rmSync(join(path, name), { recursive: true, force: true });
      checkVersion(path);
      checkRoom(path);
      return new DataFolder(path, release);
    } catch (error) {
      release();
      throw error;
    }
  }

  at(name: (typeof contents)[number]): string {
    return join(this.path, name);
  }

  has(name: (typeof contents)[number]): boolean {
    return existsSync(this.at(name));
  }

  /** What was kept under that name, or what `make` makes, kept for the owner of the folder alone. */
  kept<Value>(name: (typeof contents)[number], schema: z.ZodType<Value>, make: () => Value): Value {
    const path = this.at(name);
    if (existsSync(path)) return read(path, schema);
    const value = make();
    this.keep(name, value);
    return value;
  }

  keep(name: (typeof contents)[number], value: unknown): void {
    writeWhole(this.at(name), `${JSON.stringify(value, null, 2)}\n`);
  }

  remove(name: (typeof contents)[number]): void {
    rmSync(this.at(name), { force: true });
  }

  close(): void {
    this.release();
  }
}

/** Everything that stands in the folder beside its lock. */
export const contents = [
  'version.json',
  'keys.json',
  'demo-sign-in.json',
  'running.json',
  'parley.log',
  'postgres',
  'datacentre',
  'exports',
] as const;

function prepare(path: string): void {
  try {
    makeFolder(path);
    const probe = join(path, '.probe');
    writeFileSync(probe, 'x');
    rmSync(probe);
    assertOurs(path);
    // PostgreSQL may run as another user, who must be able to go through, and to read nothing.
    chmodSync(path, 0o711);
  } catch (error) {
    throw folderProblem(path, error);
  }
}

/** A folder of somebody's own, such as their home, keeps its things and its mode. */
function assertOurs(path: string): void {
  const others = readdirSync(path).filter((name) => name !== 'lost+found');
  if (others.length === 0 || others.some((name) => name === 'version.json' || name === 'lock')) return;
  throw new Problem(`The data folder ${path} holds other things: give one of its own with --data-dir <folder>.`);
}

/** One after the other: where `/proc` refuses by "no such folder", Node's own recursion never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o711 });
}

function folderProblem(path: string, error: unknown): unknown {
  if (isSystemError(error, 'EACCES', 'EPERM', 'EROFS', 'ENOENT'))
    return new Problem(`The data folder ${path} can't be written: give one that can with --data-dir <folder>.`);
  if (isSystemError(error, 'ENOSPC', 'EDQUOT'))
    return new Problem(
      `The disk of the data folder ${path} is full: make room, or give another with --data-dir <folder>.`,
    );
  if (isSystemError(error, 'ENOTDIR', 'EEXIST'))
    return new Problem(`${path} is no folder: give one with --data-dir <folder>.`);
  return error;
}

function checkVersion(path: string): void {
  const file = join(path, 'version.json');
  if (!existsSync(file)) return writeWhole(file, `${JSON.stringify({ version: DATA_VERSION })}\n`);
  if (read(file, marker).version > DATA_VERSION)
    throw new Problem(
      `The data folder ${path} was written by a newer Parley: update this one, or give another folder with --data-dir <folder>.`,
    );
}

function checkRoom(path: string): void {
  const { bavail, bsize } = statfsSync(path);
  if (bavail * bsize < LEAST_FREE)
    throw new Problem(
      `The disk of the data folder ${path} is full: make room, or give another with --data-dir <folder>.`,
    );
}

function read<Value>(path: string, schema: z.ZodType<Value>): Value {
  try {
    return schema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Problem(`${path} can't be read: put back your copy of it, or begin anew with --reset.`);
  }
}

function writeWhole(path: string, text: string): void {
  try {
    writeFileSync(`${path}.new`, text, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch (error) {
    throw folderProblem(path, error);
  }
}
