import type { Locale } from '@parley/contracts';

/** Users by their address, across organizations. */
export abstract class UserDirectory {
  /** The user with that address, in lower case. */
  abstract idOf(email: string): Promise<string | undefined>;

  /** The organizations in which a user is an active member, in the order they were joined. */
  abstract organizationsOf(userId: string): Promise<readonly string[]>;

  /** The language that a user is written to in. */
  abstract localeOf(userId: string): Promise<Locale>;
}
