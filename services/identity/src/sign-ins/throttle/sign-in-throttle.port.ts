/** Keeps guessing slow: asked before any password is hashed, since a flood of hashes would stop everything else. */
export abstract class SignInThrottle {
  /** @throws DomainError `limited` `identity.sign-in.too-many-attempts` */
  abstract check(address: string): Promise<void>;

  abstract failed(address: string): Promise<void>;

  abstract succeeded(address: string): Promise<void>;
}
