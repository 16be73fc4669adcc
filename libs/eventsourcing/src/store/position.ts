/** Where in the log an append stands: opaque to clients, compared with the feed by whoever serves `atLeast`. */
export type LogPosition = { readonly epoch: number; readonly position: string };

export const writePosition = ({ epoch, position }: LogPosition): string => `${epoch}-${position}`;

/** Nothing where it isn't a position. */
export function readPosition(text: string): LogPosition | undefined {
  const [, epoch, position] = /^(\d{1,9})-(\d{1,19})$/.exec(text) ?? [];
  return epoch === undefined || position === undefined ? undefined : { epoch: Number(epoch), position };
}
