const SCALE = 127;

/** A unit vector at a byte per dimension: a quarter of the room, and the order of neighbours all but unchanged. */
export const toInt8 = (vector: readonly number[]): Int8Array =>
  Int8Array.from(vector, (value) => Math.round(Math.max(-1, Math.min(1, value)) * SCALE));
