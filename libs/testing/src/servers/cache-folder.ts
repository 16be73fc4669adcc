import { accessSync, constants, mkdirSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const isWritable = (folder: string): boolean => {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};

/** Where downloaded servers are kept between runs: `PARLEY_CACHE`, else the user's cache folder, else a temporary one. */
export const cacheFolder = (): string => {
  const cache = process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache');
  const candidates = [process.env['PARLEY_CACHE'] ?? join(cache, 'parley'), join(tmpdir(), 'parley-cache')];
  const found = candidates.find(isWritable);
  if (found === undefined) throw new Error(`No cache folder: neither of ${candidates.join(', ')} is writable.`);
  return found;
};
