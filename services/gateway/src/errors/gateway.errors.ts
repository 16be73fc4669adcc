import { DomainError } from '@parley/kernel';

/**
 * Something went wrong on our side; the log has the rest under `extensions.correlationId`.
 * @kind INTERNAL
 * @remedy Try once more under the same key, then report it with the correlation id.
 */
export const INTERNAL_CODE = 'gateway.internal';

/** No valid access token came with what needs one. @remedy Sign in, and send `Authorization: Bearer …`. */
export const signInRequired = () => new DomainError('unauthenticated', 'gateway.sign-in-required');

/**
 * So many sign in or sign up at once that one more has to wait: perhaps somebody floods us.
 * @remedy Send the same again after `retryAfterSeconds`. Nothing was used up.
 */
export const signInsBusy = () => new DomainError('unavailable', 'gateway.busy', { retryAfterSeconds: 1 });

/** The door does not say who may call it. @remedy Nothing a client can do; report it. */
export const doorClosed = () => new DomainError('forbidden', 'gateway.door-closed');

/** Only a call within a sign-in can leave its sign-in out. @remedy Name the sign-in by its id. */
export const noSignIn = () => new DomainError('invalid', 'gateway.no-sign-in');

/**
 * A browser at an origin that is not allowed.
 * @remedy Have an admin of the organization allow the origin, or who registered the program.
 */
export const originForbidden = () => new DomainError('forbidden', 'gateway.origin');

/** You come from outside of the networks that the organization may be entered from. @remedy Come from one of them. */
export const addressForbidden = () => new DomainError('forbidden', 'gateway.address');

/** The document was asked for by another method than POST. @remedy Send it by POST. */
export const methodInvalid = () => new DomainError('invalid', 'gateway.request.method');

/**
 * The body is no plain JSON in UTF-8.
 * @remedy Send `Content-Type: application/json`, without compression.
 */
export const mediaTypeInvalid = () => new DomainError('invalid', 'gateway.request.media-type');

/**
 * The address holds a credential: addresses are kept in logs and histories, so others may know it by now.
 * @remedy Revoke it, and send its successor as `Authorization: Bearer …`.
 */
export const credentialInAddress = () => new DomainError('invalid', 'gateway.request.credential-in-address');

/** The body can’t be read, or is not of the form that is expected. @remedy Correct the body. */
export const requestMalformed = () => new DomainError('invalid', 'gateway.request.malformed');

/** Several documents came in one request. @remedy Send each in a request of its own. */
export const requestBatched = () => new DomainError('invalid', 'gateway.request.batched');

/** The variables nest too deeply. @remedy Send flatter ones. */
export const requestTooNested = () => new DomainError('invalid', 'gateway.request.too-nested');

/** The body is larger than 256 KiB. @remedy Send less at once; files go by their own way. */
export const requestTooLarge = () => new DomainError('invalid', 'gateway.request.too-large');

/** There is nothing at this path. @remedy Check the path and the method. */
export const pathNotFound = () => new DomainError('not-found', 'gateway.not-found');

/** The document is no GraphQL. @remedy Correct its syntax; the message says where it stops. */
export const documentMalformed = () => new DomainError('invalid', 'gateway.document.malformed');

/** The document does not fit the schema. @remedy Check it against the schema; the message says where. */
export const documentInvalid = () => new DomainError('invalid', 'gateway.document.invalid');

/** The document has more than 1,000 tokens. @remedy Ask for less at a time. */
export const documentTooLong = () => new DomainError('invalid', 'gateway.document.too-long');

/** The variables do not fit their declarations. @remedy Correct them; the message says which. */
export const variablesInvalid = () => new DomainError('invalid', 'gateway.variables.invalid');

/** The document holds no operation of that name, or several and no name was given. @remedy Name one of them. */
export const operationUnknown = () => new DomainError('invalid', 'gateway.operation.unknown');

/** The fields nest deeper than 12 levels. @remedy Ask for less at a time. */
export const operationTooDeep = () => new DomainError('invalid', 'gateway.operation.too-deep');

/** The same field is asked for under more than 15 aliases. @remedy Ask for lists, or in several requests. */
export const tooManyAliases = () => new DomainError('invalid', 'gateway.operation.too-many-aliases');

/** The operation costs more than 5,000, as counted from its lists and fields. @remedy Ask for shorter pages. */
export const operationTooCostly = () => new DomainError('invalid', 'gateway.operation.too-costly');

/** The installation runs persisted operations alone for signed-in users. @remedy Send the id of one. */
export const operationNotPersisted = () => new DomainError('invalid', 'gateway.operation.not-persisted');

/** A live subscription came over HTTP. @remedy Use the WebSocket on the same path. */
export const liveOverHttp = () => new DomainError('invalid', 'gateway.operation.live-over-http');

/** More than 50 live subscriptions on one connection. @remedy End some, or open another connection. */
export const tooManyLive = () => new DomainError('limited', 'gateway.live.too-many');

/** The client takes items more slowly than they come. @remedy Come back with `after`, and read faster. */
export const tooSlow = () => new DomainError('limited', 'gateway.live.too-slow');

/** You have spent what you may per minute. @remedy Wait for `retryAfterSeconds`; `RateLimit` tells what is left. */
export const rateLimited = (retryAfterSeconds: number) =>
  new DomainError('limited', 'gateway.rate', { retryAfterSeconds });

/** What was given as `atLeast` is no position. @remedy Give back positions as they were answered. */
export const positionUnreadable = () => new DomainError('invalid', 'gateway.position-unknown');

/** You are no active member of the organization you signed in to. @remedy Switch to another one, or ask its owner. */
export const nothingHeld = () => new DomainError('forbidden', 'gateway.nothing-held');
