import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

import { cacheFolder } from '../servers/cache-folder.js';
import { type Apt, apt } from './apt.js';
import type { Program } from './find-program.js';

const run = promisify(execFile);
const roundsOfLibraries = 4;

export type DebianPackage = { readonly packages: readonly string[]; readonly program: string };

/** A package of the distribution, downloaded and unpacked without root into the cache folder, with its libraries. */
export const fromDebian = async ({ packages, program }: DebianPackage): Promise<Program> => {
  if (!existsSync('/usr/bin/apt-get')) throw new Error('not on this platform, which is not Debian');
  const home = join(cacheFolder(), 'debian', packages.join('+'));
  if (!existsSync(home)) await unpackInto(home, { packages, program });
  return { path: join(home, program), env: withLibraries(await libraryFolders(home)), from: home };
};

/** Complete or absent: it is unpacked beside its place, and another run that was quicker wins. */
const unpackInto = async (home: string, { packages, program }: DebianPackage) => {
  await mkdir(dirname(home), { recursive: true });
  const workplace = await mkdtemp(`${home}.`);
  try {
    const source = await apt();
    await unpack(source, workplace, packages);
    await addLibraries(source, workplace, { packages, program });
    await rename(workplace, home).catch((error: unknown) => {
      if (!existsSync(home)) throw error;
    });
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
};

const unpack = async (source: Apt, folder: string, packages: readonly string[]) => {
  const downloads = await mkdtemp(join(folder, 'downloads-'));
  await source.download(downloads, packages);
  for (const file of await readdir(downloads)) await run('dpkg', ['-x', join(downloads, file), folder]);
  await rm(downloads, { recursive: true });
};

/** Unpacks what the packages depend on, level by level, as long as the loader misses something. */
const addLibraries = async (source: Apt, folder: string, { packages, program }: DebianPackage) => {
  let level = packages;
  for (let round = 0; round < roundsOfLibraries && (await missesLibraries(folder, program)); round += 1) {
    level = await source.missingLibraries(level);
    if (level.length > 0) await unpack(source, folder, level);
  }
};

const missesLibraries = async (folder: string, program: string) => {
  const env = withLibraries(await libraryFolders(folder));
  const { stdout } = await run('ldd', [join(folder, program)], { env }).catch(() => ({ stdout: '' }));
  return stdout.includes('not found');
};

const libraryFolders = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return [...new Set(entries.filter(({ name }) => /\.so(\.|$)/.test(name)).map(({ parentPath }) => parentPath))];
};

const withLibraries = (folders: readonly string[]): NodeJS.ProcessEnv =>
  folders.length === 0 ? process.env : { ...process.env, LD_LIBRARY_PATH: folders.join(':') };
