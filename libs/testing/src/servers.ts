/** The servers without the test runner, for benches and for journeys that start processes themselves. */
export * from './brokers/nats.js';
export * from './brokers/redis.js';
export type * from './brokers/server.js';
export * from './postgres/cluster.js';
export * from './postgres/database.js';
export * from './servers/free-port.js';
export * from './servers/unavailable.js';
export * from './servers/until.js';
export { restartableRedis } from './brokers/redis.js';
export type { Server } from './brokers/server.js';
