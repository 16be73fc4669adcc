import { filesWith, memoryHolds } from '@parley/testing';
import { createClient } from 'redis';

import type { Placed, Stage } from './stage.js';

type Needles = readonly (string | Buffer)[];

const holding = (texts: readonly string[], needles: Needles): number =>
  texts.filter((text) => needles.some((needle) => text.includes(needle.toString()))).length;

/** Every row of every table as text, as a dump writes it: also what lies compressed in the data folder. */
async function rowsWith({ parts: { database } }: Stage, needles: Needles): Promise<number> {
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  let found = 0;
  for (const { name } of tables) {
    const rows = await database.query<{ row: string }>(`select t::text as row from ${name} t`);
    found += holding(
      rows.map(({ row }) => row),
      needles,
    );
  }
  return found;
}

/** Keys and values. @throws where a value is of a kind that is not read here */
async function redisWith({ parts: { redis } }: Stage, needles: Needles): Promise<number> {
  const client = await createClient({ url: redis.url }).connect();
  try {
    const texts: string[] = [];
    for (const key of await client.keys('*')) {
      const kind = await client.type(key);
      if (kind === 'string') texts.push(key, (await client.get(key)) ?? '');
      else if (kind === 'hash') texts.push(key, JSON.stringify(await client.hGetAll(key)));
      else if (kind !== 'none') throw new Error(`What is ${kind} in Redis, nobody has looked through: ${key}`);
    }
    return holding(texts, needles);
  } finally {
    client.destroy();
  }
}

/** In how many files, rows, values and lines of what an installation keeps one of these is found. */
export async function hitsIn(stage: Stage, needles: Needles) {
  const { data, broker } = await stage.folders();
  return {
    data: (await filesWith(needles, data)).length,
    dump: await rowsWith(stage, needles),
    broker: (await filesWith(needles, broker)).length,
    redis: await redisWith(stage, needles),
    logs: holding(stage.output, needles),
  };
}

/** The processes in whose memory one of these is found: in their heaps, and in all that a dump of a core would show. */
export async function remembering(placed: readonly Placed[], needles: Needles): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { name, entry } of placed) if (await memoryHolds(needles, entry.pid)) found.push(name);
  return found;
}
