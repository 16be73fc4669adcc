export * from './actor.js';
export * from './clock.js';
export * from './command-context.js';
export * from './domain-error.js';
export * from './house.js';
export * from './stream.js';
