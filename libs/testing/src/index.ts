export * from './movable-clock.js';
export * from './scenario.js';
