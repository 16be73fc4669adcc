import { DomainError } from '@parley/kernel';

/** Nobody answered in time. Whether a command took effect is unknown: send it again under the same key. */
export const rpcTimeout = (operation: string) => new DomainError('unavailable', 'rpc.timeout', { operation });

/** No replica of that service is there. */
export const noResponder = (operation: string) => new DomainError('unavailable', 'rpc.no-responder', { operation });

/** That service does not know that operation: a newer caller, or a bug. */
export const unknownOperation = (operation: string) =>
  new DomainError('invalid', 'rpc.unknown-operation', { operation });

/** The input is not what the contract says. */
export const inputInvalid = (fields: readonly { readonly path: string; readonly code: string }[]) =>
  new DomainError('invalid', 'input.invalid', { fields });

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
