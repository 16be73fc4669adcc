import type { Allowed } from './attempts.js';

/** Keeps guessing and flooding slow: asked before any password is hashed, since a flood of hashes would stop everything else. */
export abstract class Throttle {
  /**
   * Counts an attempt before it is made, so that many at once are as slow as one after the other.
   * @throws DomainError `limited` `identity.sign-in.too-many-attempts`
   */
  abstract take(key: string, allowed: Allowed): Promise<void>;

  /** The last attempt that was taken was none. */
  abstract giveBack(key: string): Promise<void>;

  /** All attempts under that key are forgotten. */
  abstract succeeded(key: string): Promise<void>;
}
