/** A place in a service's feed. A `seq` of another epoch names another event. */
export type Place = { readonly epoch: number; readonly seq: bigint };

/** The place before everything. */
export const beginning: Place = { epoch: 0, seq: 0n };

/** Where an epoch begins: everything up to `after` is the same as in the epochs before it. */
export type Epoch = { readonly epoch: number; readonly after: bigint };

/** The same place as the current epoch names it: what a restore took back lies ahead again. */
export const inEpoch = (place: Place, { epoch, after }: Epoch): Place =>
  place.epoch === epoch ? place : { epoch, seq: place.seq < after ? place.seq : after };
