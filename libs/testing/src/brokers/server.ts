/** A real server of one's own, which can be killed and started again on the same folder and port. */
export type Server = {
  readonly url: string;
  readonly start: () => Promise<void>;
  /** `kill -9`. */
  readonly kill: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};
