import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

import { Problem } from '../problem.js';

/** Whom a server runs as where it must be somebody else than we are. */
export type ServerUser = { readonly uid: number; readonly gid: number };

/**
 * PostgreSQL refuses to run as root: for root it runs as `postgres`, or as `nobody` where there is no such user, so
 * that no user has to be made. Nobody for an ordinary user, who runs it as itself.
 */
export function serverUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = find('postgres') ?? find('nobody');
  if (user) return user;
  throw new Problem(
    'PostgreSQL refuses to run as root, and there is no user postgres or nobody: start as an ordinary user.',
  );
}

function find(name: string): ServerUser | undefined {
  const idOf = (flag: string) => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
}

const goThrough = 0o001;

/** Whether that user can get to a folder: root's own home is closed to everybody else. */
export function canReach(path: string, user: ServerUser | undefined): boolean {
  if (!user) return true;
  for (let folder = path; ; folder = dirname(folder)) {
    const { mode, uid } = statSync(folder);
    if ((mode & goThrough) === 0 && uid !== user.uid) return false;
    if (folder === dirname(folder)) return true;
  }
}
