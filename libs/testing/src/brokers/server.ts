/** A real server, wherever it came from. */
export type Backend = {
  readonly url: string;
  /** Where it was found, for the output of tests. */
  readonly from: string;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};

/** One of our own, which can be killed and started again on the same folder and port. */
export type Server = Backend & {
  readonly start: () => Promise<void>;
  /** `kill -9`. */
  readonly kill: () => Promise<void>;
};
