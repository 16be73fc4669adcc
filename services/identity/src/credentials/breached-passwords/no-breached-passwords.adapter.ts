import { BreachedPasswords } from './breached-passwords.port.js';

/** Where nobody is to be asked: the list that is shipped is all there is. */
export class NoBreachedPasswords extends BreachedPasswords {
  override holds(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
