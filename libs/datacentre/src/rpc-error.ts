/** An error as the API gives it: a number and a word, e.g. 400 `PEER_ID_INVALID`. */
export class RpcError extends Error {
  override readonly name = 'RpcError';

  constructor(
    readonly code: number,
    readonly word: string,
  ) {
    super(`${code} ${word}`);
  }
}

export const badRequest = (word: string) => new RpcError(400, word);

/** The account must wait before it may ask again. */
export const floodWait = (seconds: number) => new RpcError(420, `FLOOD_WAIT_${seconds}`);

/** The account must wait before it may write in that chat again; elsewhere it may. */
export const slowModeWait = (seconds: number) => new RpcError(420, `SLOWMODE_WAIT_${seconds}`);
