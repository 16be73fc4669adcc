/** Passwords that are known to have leaked, beyond the list that is shipped. */
export abstract class BreachedPasswords {
  /** Whether it is one; nobody is kept from setting a password because nobody could be asked. */
  abstract holds(password: string): Promise<boolean>;
}
