// must report: parley/no-session-set x6
const tenant = 'a';

export const statements = [
  `set app.tenant = '${tenant}'`,
  'SET search_path TO crm',
  'begin; set session statement_timeout = 0',
  'set role crm_app',
  `select set_config('app.tenant', $1, false)`,
  'set session authorization default',
];
