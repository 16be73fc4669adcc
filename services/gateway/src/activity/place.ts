/** A place in one service's feed, as a client holds it: `<epoch>:<seq>`. */
export type Place = { readonly epoch: number; readonly seq: bigint };

const written = /^(\d{1,9}):(\d{1,19})$/;

/** Nothing for a text that is no place, such as the position of a command. */
export function readPlace(text: string): Place | undefined {
  const [, epoch, seq] = written.exec(text) ?? [];
  return epoch === undefined || seq === undefined ? undefined : { epoch: Number(epoch), seq: BigInt(seq) };
}

export const writePlace = ({ epoch, seq }: Place): string => `${epoch}:${seq.toString()}`;

/** Whether a feed that stands at `head` can have been at `place`: the same epoch, and not beyond its end. */
export const isKnown = (place: Place, head: Place): boolean => place.epoch === head.epoch && place.seq <= head.seq;
