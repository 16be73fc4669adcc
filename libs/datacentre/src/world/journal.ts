import { z } from 'zod';

import type { Folder } from '../folder.js';
import type { Fact } from './fact.js';

const file = 'world.jsonl';

/** The facts on disk, one a line, appended as they happen. */
export class Journal {
  constructor(private readonly folder: Folder) {}

  append(fact: Fact): void {
    this.folder.appendLine(file, JSON.stringify(fact, write));
  }

  read(): readonly Fact[] {
    return this.folder.readLines(file).map((line) => written.parse(JSON.parse(line, read)));
  }
}

/** The journal is written by this library alone; that a line is a fact at all is checked, its fields are trusted. */
const written = z.custom<Fact>((value) => typeof value === 'object' && value !== null && 'kind' in value);

const long = z.strictObject({ $long: z.string() });

/** JSON has no bigint, and message entities hold some. */
function write(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? { $long: value.toString() } : value;
}

function read(_: string, value: unknown): unknown {
  const parsed = long.safeParse(value);
  return parsed.success ? BigInt(parsed.data.$long) : value;
}
