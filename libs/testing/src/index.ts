export * from './movable-clock.js';
export * from './postgres/shared-cluster.js';
export * from './scenario.js';
export * from './servers.js';
export * from './use-backend.js';
