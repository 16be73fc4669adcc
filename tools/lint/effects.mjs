/**
 * The roles that may have effects. A file of a service says its role in its name (`x.handler.ts`); a file without one
 * of these is domain code: pure, imports only contracts, kernel and its neighbours, and 95 % covered. One list for
 * lint and coverage. A new role is an entry here with its reason, and nowhere else.
 */
export const effects = [
  'adapter', // implements a port on something real
  'client', // speaks to another system
  'connector', // holds a channel account's connection
  'consumer', // takes events from a feed in batches
  'controller', // HTTP door
  'entity', // a table that no read model owns
  'guard', // Nest: who may pass
  'handler', // looks facts up, calls the store
  'interceptor', // Nest: around every call
  'loader', // batches the gateway's lookups
  'main', // entry of a process
  'migration', // SQL that the owner role runs
  'module', // lists providers
  'port', // abstract class: a Nest token
  'projection', // a read model's table and fold
  'query', // answers an RPC query
  'reactor', // delivers a reaction's commands
  'resolver', // GraphQL door
  'settings', // reads the environment
  'spec', // tests, of every tier
  'subscription', // GraphQL live door
  'table', // a read model's table, apart from its fold
  'timer', // fires when due
  'tool', // an agent's door
  'types', // GraphQL object types: decorated classes
  'worker', // runs beside requests, on the worker role
];

/**
 * The only roles that may import what is named `Worker…`: the worker role's pool sees every organization. Modules and
 * mains wire it up, specs test it.
 */
export const workerRoles = ['consumer', 'projection', 'reactor', 'timer', 'worker', 'module', 'main', 'spec'];

const service = 'services/*/src/**';

/** A process's entry and a service's front door need no role in their names. */
export const effectFiles = ['**/main.ts', '**/index.ts', ...effects.map((role) => `**/*.${role}.ts`)];

/** Domain code as lint sees it. */
export const domainFiles = { files: [`${service}/*.ts`], ignores: effectFiles };

/** Domain code as one glob, for coverage. */
export const domainGlob = `${service}/!(main|index|*.d|${effects.map((role) => `*.${role}`).join('|')}).ts`;
