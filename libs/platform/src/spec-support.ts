/** What specs of services stand on: a service's log on a fresh database, keys in memory, events as a consumer gets them. */
export * from './spec-support/memory-keyring.js';
export * from './spec-support/opened-log.js';
export * from './spec-support/recorded.js';
export * from './spec-support/services-in-frame.js';
