/** What a server message is: the answer to a request, or something told unasked. */
export type MessageKind = 'answer' | 'notice';

const low = { answer: 1n, notice: 3n } as const;
const tenSeconds = 10n << 32n;

/** Server message ids: they carry the time, rise strictly, and end in 1 for answers and 3 for notices (modulo 4). */
export class MessageIds {
  #last = 0n;

  next(milliseconds: number, kind: MessageKind): bigint {
    const seconds = BigInt(Math.floor(milliseconds / 1000));
    const fraction = BigInt(Math.floor((milliseconds % 1000) * 4_294_967)) & ~3n;
    const now = (seconds << 32n) | fraction;
    const wasSetBack = this.#last - now > tenSeconds;
    this.#last = now > this.#last || wasSetBack ? now : (this.#last & ~3n) + 4n;
    this.#last += low[kind];
    return this.#last;
  }
}

/** The seconds that a message id carries. */
export function secondsOf(messageId: bigint): number {
  return Number(BigInt.asUintN(64, messageId) >> 32n);
}
