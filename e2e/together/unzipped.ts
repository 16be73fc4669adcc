import { inflateRawSync } from 'node:zlib';

const END = 0x06054b50;
const STORED = 0;
const UNKNOWN = 0xffffffff;

/** The files of a ZIP by their names, read by its central directory, sizes of ZIP64 included. */
export function unzipped(zip: Buffer): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const entry of entriesOf(zip)) files.set(entry.name, contentOf(zip, entry));
  return files;
}

type Entry = {
  readonly name: string;
  readonly method: number;
  readonly size: number;
  readonly at: number;
  readonly next: number;
};

function entriesOf(zip: Buffer): readonly Entry[] {
  let end = zip.length - 22;
  while (zip.readUInt32LE(end) !== END) end -= 1;
  const locator = zip.readUInt32LE(end + 16) === UNKNOWN ? Number(zip.readBigUInt64LE(end - 20 + 8)) : undefined;
  const count = locator === undefined ? zip.readUInt16LE(end + 10) : Number(zip.readBigUInt64LE(locator + 32));
  const start = locator === undefined ? zip.readUInt32LE(end + 16) : Number(zip.readBigUInt64LE(locator + 48));
  const entries: Entry[] = [];
  for (let at = start; entries.length < count; at = entries.at(-1)?.next ?? at) entries.push(entryAt(zip, at));
  return entries;
}

function entryAt(zip: Buffer, at: number): Entry {
  const [named, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
  const name = zip.toString('utf8', at + 46, at + 46 + (named ?? 0));
  const next = at + 46 + (named ?? 0) + (extra ?? 0) + (comment ?? 0);
  // Of ZIP64, in this order and only where unknown: length, length as it is stored, place.
  let wide = at + 46 + (named ?? 0) + 4;
  const read = (offset: number) => {
    const plain = zip.readUInt32LE(at + offset);
    if (plain !== UNKNOWN) return plain;
    wide += 8;
    return Number(zip.readBigUInt64LE(wide - 8));
  };
  read(24);
  const size = read(20);
  return { name, method: zip.readUInt16LE(at + 10), size, at: read(42), next };
}

function contentOf(zip: Buffer, { method, size, at }: Entry): Buffer {
  const from = at + 30 + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
  const content = zip.subarray(from, from + size);
  return method === STORED ? content : inflateRawSync(content);
}
