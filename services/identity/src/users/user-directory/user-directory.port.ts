import type { Locale } from '@parley/contracts';

/** An organization by what it is called. */
export type NamedOrganization = { readonly id: string; readonly name: string };

/** Users by their address, across organizations. */
export abstract class UserDirectory {
  /** The user with that address, in lower case. */
  abstract idOf(email: string): Promise<string | undefined>;

  /** The organizations in which a user is an active member, in the order they were joined. */
  abstract organizationsOf(userId: string): Promise<readonly string[]>;

  /** The language that a user is written to in. */
  abstract localeOf(userId: string): Promise<Locale>;

  /** Both, and what those organizations are called. */
  abstract profileOf(
    userId: string,
  ): Promise<{ readonly locale: Locale; readonly organizations: readonly NamedOrganization[] }>;
}
