import type { createDatabase } from '@parley/testing/servers';

/** As whoever no policy holds. */
type Database = Pick<Awaited<ReturnType<typeof createDatabase>>, 'query'>;

const pageSize = 2000;

/** The log's rows as PostgreSQL gives them, in their order, page by page, nothing made of them: rows per second. */
export async function plainRead(database: Database): Promise<number> {
  const started = performance.now();
  let [read, after] = [0, '0'];
  for (;;) {
    const rows = await database.query<{ position: string }>(
      'select * from fixture.events where position > $1 order by position limit $2',
      [after, pageSize],
    );
    const last = rows.at(-1);
    if (!last) return (read / (performance.now() - started)) * 1000;
    read += rows.length;
    after = last.position;
  }
}

/** A table's rows put once more, by one statement, into a table of the same columns and indexes: seconds. */
export async function plainCopy(database: Database, table: string): Promise<number> {
  await database.query(`create table public.copied (like ${table} including all)`);
  const started = performance.now();
  await database.query(`insert into public.copied select * from ${table}`);
  const seconds = (performance.now() - started) / 1000;
  await database.query('drop table public.copied');
  return seconds;
}
