/** A file with a table, which can be read as often as it is opened. */
export type TableFile = {
  readonly sizeBytes: number;
  /** Its bytes from the beginning. Whoever doesn’t read them to their end says so by `return()`. */
  readonly open: () => Promise<AsyncIterable<Uint8Array>>;
};
