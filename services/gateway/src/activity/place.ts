/** A place in one service's feed. */
export type Place = { readonly epoch: number; readonly seq: bigint };

const written = /^feed:([a-z]+):(\d{1,9}):(\d{1,19})$/;

/** A place as a service's own position has it. Nothing for another service's, or for the position of a command. */
export function readPlace(service: string, text: string): Place | undefined {
  const [, of, epoch, seq] = written.exec(text) ?? [];
  return of !== service || epoch === undefined || seq === undefined
    ? undefined
    : { epoch: Number(epoch), seq: BigInt(seq) };
}

export const writePlace = (service: string, { epoch, seq }: Place): string =>
  `feed:${service}:${epoch}:${seq.toString()}`;

/** Whether a feed that stands at `head` can have been at `place`: the same epoch, and not beyond its end. */
export const isKnown = (place: Place, head: Place): boolean => place.epoch === head.epoch && place.seq <= head.seq;
