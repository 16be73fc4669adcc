import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that can be started, with what its libraries need. */
export type Program = { readonly path: string; readonly env?: NodeJS.ProcessEnv; readonly from: string };

/** Debian keeps servers in folders that an ordinary user's PATH leaves out. */
const systemFolders = ['/usr/local/sbin', '/usr/sbin'];

export const onPath = (name: string): Program | undefined => {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...systemFolders];
  const path = folders.map((folder) => join(folder, name)).find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path, from: 'the PATH' };
};
