import { LONGEST_PASSWORD } from '@parley/contracts';

import { passwordAboutUser, passwordCommon, passwordTooLong, passwordTooShort } from './password.errors.js';

/** In code points: what a reader counts as characters. */
export const SHORTEST_PASSWORD = 8;

/** What everybody knows about whose password it is. */
export type AboutUser = {
  readonly email: string;
  readonly name?: string;
  readonly organizationName?: string;
  readonly organizationNames?: readonly string[];
};

export type Wish = {
  readonly password: string;
  readonly about: AboutUser;
  /** Whether a password stands in the list of common ones; asked in lower case. */
  readonly isCommon: (password: string) => boolean;
};

/**
 * ASVS 5.0, 6.2: long enough, in no list, nothing that is known of its user; no rule about kinds of characters.
 * @throws DomainError `invalid` `identity.password.too-short` | `.too-long` | `.common` | `.about-user`
 */
export function assertPassword({ password, about, isCommon }: Wish): void {
  // Before anything walks it.
  if (password.length > LONGEST_PASSWORD) throw passwordTooLong(LONGEST_PASSWORD);
  const plain = password.normalize('NFKC').toLowerCase();
  if (Array.from(plain).length < SHORTEST_PASSWORD) throw passwordTooShort(SHORTEST_PASSWORD);
  if (isCommon(plain)) throw passwordCommon();
  if (isAbout(plain, about)) throw passwordAboutUser();
}

function isAbout(
  plain: string,
  { email, name = '', organizationName = '', organizationNames = [] }: AboutUser,
): boolean {
  const names = [name, organizationName, ...organizationNames];
  const known = [email, ...email.split('@'), ...names, ...names.flatMap((one) => one.split(/\s+/))];
  const words = known.map((word) => word.normalize('NFKC').toLowerCase());
  const letters = lettersOf(plain);
  return words.some((word) => word === plain || (lettersOf(word) !== '' && lettersOf(word) === letters));
}

const lettersOf = (text: string): string => text.replaceAll(/\P{L}/gu, '');
