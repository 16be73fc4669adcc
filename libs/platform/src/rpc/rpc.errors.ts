import { DomainError } from '@parley/kernel';

/**
 * A service did not answer in time. Whether a command took effect is unknown.
 * @remedy Send it again under the same key.
 */
export const rpcTimeout = (operation: string) => new DomainError('unavailable', 'rpc.timeout', { operation });

/** No replica of a service that is needed runs. @remedy Try again a little later, under the same key. */
export const noResponder = (operation: string) => new DomainError('unavailable', 'rpc.no-responder', { operation });

/**
 * A service does not know the operation it was asked for: it is older than its caller.
 * @remedy Try again once the update of the installation is through; else tell who runs it.
 */
export const unknownOperation = (operation: string) =>
  new DomainError('invalid', 'rpc.unknown-operation', { operation });

/**
 * A field of the input is not what the contract says; `details.fields` names each with its path and what is wrong with
 * it.
 * @remedy Correct these fields. Nothing is kept under the key, so it may be used again.
 */
export const inputInvalid = (fields: readonly { readonly path: string; readonly code: string }[]) =>
  new DomainError('invalid', 'input.invalid', { fields });

/** Something a service stands on, such as its database, did not answer in time. @remedy Send it again under the same key. */
export const serviceUnavailable = () => new DomainError('unavailable', 'service.unavailable');

/** What was asked, or what would be answered, is longer than a message between services may be. @remedy Ask for less at once. */
export const messageTooLarge = (bytes: number, limit: number) =>
  new DomainError('limited', 'rpc.too-large', { bytes, limit });

/** A message between services can’t be read. @remedy Nothing a client can do; tell who runs the installation. */
export const messageMalformed = () => new DomainError('invalid', 'rpc.malformed');

/** The other service failed in a way that is no refusal. Its log has the rest under this id. */
export class RpcFault extends Error {
  override readonly name = 'RpcFault';

  constructor(
    readonly operation: string,
    readonly correlationId: string,
  ) {
    super(`${operation} failed`);
  }
}
