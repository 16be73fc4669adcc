import { randomUUID } from 'node:crypto';

import type { Database } from '../installation/database.js';

const perBatch = 200;

/** As many rows of one table, 200 in a statement, by one writer on the same server: rows per second. */
export async function plainInserts(database: Database, count: number): Promise<number> {
  await database.run(
    `create table if not exists public.bench_message
       (id uuid primary key, chat_id uuid not null, external_no bigint not null, text text not null, sent_at timestamptz not null)`,
  );
  const chats = Array.from({ length: perBatch }, () => randomUUID());
  const began = performance.now();
  for (let at = 0; at < count; at += perBatch)
    await database.run(
      `insert into public.bench_message select gen_random_uuid(), chat::uuid, $2 + n, 'How much is it with the work?', now()
         from unnest($1::text[]) with ordinality as one (chat, n)`,
      [chats.slice(0, count - at), at],
    );
  const perSecond = (count / (performance.now() - began)) * 1000;
  await database.run('drop table public.bench_message');
  return perSecond;
}
