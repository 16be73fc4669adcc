import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { Problem } from '../problem.js';
import { newKeys, type Variables } from './new-keys.js';

const asLines = (variables: Variables) =>
  Object.entries(variables)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');

/** Whether an installation's keys lie in a folder: identity's are there, without which no backup could be read. */
export const hasKeys = (folder: string): boolean => existsSync(join(folder, 'identity.env'));

/** @throws Problem where there are keys already: nothing that was written with them could be read again */
export async function writeKeys(folder: string): Promise<readonly string[]> {
  const files = Object.entries(await newKeys()).map(([name, variables]) => ({
    path: join(folder, `${name}.env`),
    text: asLines(variables),
  }));
  const known = files.find(({ path }) => existsSync(path));
  if (known) throw new Problem(`${known.path} exists already: keep it, or name another folder with --folder <folder>.`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const { path, text } of files) writeFileSync(path, text, { mode: 0o600, flag: 'wx' });
  return files.map(({ path }) => path);
}
