import { execFileSync } from 'node:child_process';

export type Owner = { readonly uid: number; readonly gid: number };

const idOf = (flag: '-u' | '-g', user: string) =>
  Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));

const find = (user: string): Owner | undefined => {
  try {
    return { uid: idOf('-u', user), gid: idOf('-g', user) };
  } catch {
    return undefined;
  }
};

/**
 * PostgreSQL refuses to run as root. For root it then runs as `postgres`, or as `nobody` where that user doesn't exist,
 * so that no user has to be made. Nothing for an ordinary user.
 */
export const serverOwner = (): Owner | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const owner = find('postgres') ?? find('nobody');
  if (owner === undefined)
    throw new Error('PostgreSQL refuses to run as root, and there is no user postgres or nobody.');
  return owner;
};
