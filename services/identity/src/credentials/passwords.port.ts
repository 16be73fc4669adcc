/** Turns passwords into hashes and back into yes or no. One at a time: hashing is made to be dear. */
export abstract class Passwords {
  /** Whether so many wait that another one is refused. */
  abstract get isBusy(): boolean;

  /** @throws DomainError `unavailable` `identity.password.busy` */
  abstract hash(password: string): Promise<string>;

  /**
   * Takes as long for nobody's hash as for somebody's, so that time says nothing about who is known.
   * @throws DomainError `unavailable` `identity.password.busy`
   */
  abstract matches(password: string, hash: string | null): Promise<boolean>;

  /** Whether a hash was made more cheaply than one would be made today. */
  abstract isWeak(hash: string): boolean;
}
