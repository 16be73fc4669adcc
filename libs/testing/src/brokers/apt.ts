import { execFile } from 'node:child_process';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { cacheFolder } from '../servers/cache-folder.js';

const run = promisify(execFile);
const patience = { timeout: 120_000 };

/** The distribution's packages, for somebody who may not install any. */
export type Apt = {
  readonly download: (folder: string, packages: readonly string[]) => Promise<void>;
  /** The libraries that these packages need and that are not installed. */
  readonly missingLibraries: (packages: readonly string[]) => Promise<string[]>;
};

/** Uses the machine's package lists; where it has none, or old ones, fetches its own, which needs no root. */
export const apt = async (): Promise<Apt> => {
  let options = (await hasLists()) ? [] : await ownLists();

  const fetch = async (folder: string, packages: readonly string[]) => {
    await run('apt-get', [...options, 'download', ...packages], { cwd: folder, ...patience });
  };

  return {
    download: (folder, packages) =>
      fetch(folder, packages).catch(async (error: unknown) => {
        if (options.length > 0 || String(error).includes('Unable to locate')) throw error;
        options = await ownLists();
        await fetch(folder, packages);
      }),
    missingLibraries: async (packages) => {
      const lists = await Promise.all(
        packages.map((name) => run('apt-cache', [...options, 'depends', '--important', name])),
      );
      const names = lists.flatMap(({ stdout }) =>
        [...stdout.matchAll(/Depends: (lib[\w.+-]+)$/gm)].map(([, name]) => name),
      );
      const libraries = [...new Set(names)].filter((name) => name !== undefined);
      const installed = await Promise.all(libraries.map(isInstalled));
      return libraries.filter((_, index) => !installed[index]);
    },
  };
};

const hasLists = async () => {
  const files = await readdir('/var/lib/apt/lists').catch(() => []);
  return files.some((file) => file.includes('_Packages'));
};

const ownLists = async (): Promise<string[]> => {
  const home = join(cacheFolder(), 'apt');
  await mkdir(join(home, 'state', 'lists', 'partial'), { recursive: true });
  await mkdir(join(home, 'cache', 'archives', 'partial'), { recursive: true });
  const settings = {
    'Dir::State': join(home, 'state'),
    'Dir::State::status': '/var/lib/dpkg/status',
    'Dir::Cache': join(home, 'cache'),
    'APT::Sandbox::User': '',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  await run('apt-get', [...options, 'update'], patience);
  return options;
};

const isInstalled = async (name: string) => {
  const { stdout } = await run('dpkg-query', ['-W', '-f', '${db:Status-Status}', name]).catch(() => ({ stdout: '' }));
  return stdout === 'installed';
};
