import { type FileHandle, open, readFile } from 'node:fs/promises';

const PART = 8 * 1024 * 1024;

type Range = { readonly from: number; readonly to: number };

/** What a process may write to: all of its heap, its stacks and its buffers, and so what a dump of its core would hold. */
const writable = (maps: string): readonly Range[] =>
  maps.split('\n').flatMap((line) => {
    const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
    return from !== undefined && to !== undefined ? [{ from: parseInt(from, 16), to: parseInt(to, 16) }] : [];
  });

async function holds(memory: FileHandle, { from, to }: Range, needles: readonly (string | Buffer)[]): Promise<boolean> {
  const overlap = Math.max(...needles.map((needle) => Buffer.byteLength(needle)));
  const part = Buffer.alloc(Math.min(PART, to - from));
  for (let at = from; at < to; at += Math.max(1, part.length - overlap)) {
    // What is mapped and was never touched, or went away under the search, can't be read.
    const { bytesRead } = await memory
      .read(part, 0, Math.min(part.length, to - at), at)
      .catch(() => ({ bytesRead: 0 }));
    const bytes = part.subarray(0, bytesRead);
    if (needles.some((needle) => bytes.includes(needle))) return true;
    if (at + part.length >= to) return false;
  }
  return false;
}

/** Whether the memory of a child of this process holds one of these, byte for byte. On Linux alone. */
export async function memoryHolds(needles: readonly (string | Buffer)[], pid: number): Promise<boolean> {
  const maps = await readFile(`/proc/${pid}/maps`, 'utf8');
  const memory = await open(`/proc/${pid}/mem`);
  try {
    for (const range of writable(maps)) if (await holds(memory, range, needles)) return true;
    return false;
  } finally {
    await memory.close();
  }
}
