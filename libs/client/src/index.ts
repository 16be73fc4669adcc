export { type ApiErrorExtensions, ApiRefusal, ApiUnreachable } from './api-errors.js';
export type { ApiOperation, KeyOptional } from './api-operation.js';
export type { Credentials, PasswordCredentials, Tokens } from './bearer.js';
export * from './generated/operations.js';
export { type Activity, Parley, type ParleyOptions } from './parley.js';
