// must report: nothing
export const statements = [
  `set local app.tenant = 'a'`,
  `select set_config('app.tenant', $1, true)`,
  'update deal set search_path = 1',
  'set transaction isolation level repeatable read',
  `create function f() returns void language sql
   set search_path = pg_catalog as 'select 1'`,
  `begin; set local statement_timeout = 100; commit`,
  'Set TELEGRAM_API_ID to the number you were given.',
];

// eslint-disable-next-line @typescript-eslint/require-await -- the port is asynchronous
export const ask = async () => statements.length;
