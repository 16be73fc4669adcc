/** The servers without the test runner, for benches and for journeys that start processes themselves. */
export * from './postgres/cluster.js';
export * from './postgres/database.js';
export * from './servers/free-port.js';
export * from './servers/unavailable.js';
export * from './servers/until.js';
