export * from './define-event.js';
export * from './define-operation.js';
export * from './envelope.js';
export * from './money.js';
export * from './permissions.js';
export * from './personal.js';
export * from './subjects.js';
