export * from './rpc/handles.js';
export * from './rpc/operations.port.js';
export * from './tenancy/tenant-database.port.js';
export * from './timers/timers.port.js';
