import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a folder that hold one of these, byte for byte: text, or what a key is made of. */
export async function filesWith(needles: readonly (string | Buffer)[], folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    // A file may go away under the search.
    const bytes = await readFile(path).catch(() => Buffer.alloc(0));
    if (needles.some((needle) => bytes.includes(needle))) found.push(path);
  }
  return found;
}

const begin = 32;
const length = 30;

/** How the bytes of a secret may be written down: as they are, in hex, and in base64 wherever in it they begin. */
export function spellingsOf(secret: Buffer): readonly (string | Buffer)[] {
  const part = secret.subarray(begin, begin + length);
  const shifted = [0, 1, 2].map((shift) => part.subarray(shift, shift + length - 3).toString('base64'));
  return [part, part.toString('hex'), ...shifted];
}
