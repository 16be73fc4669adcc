import type { AccountRef } from '../account-scope.js';

/** Every account that somebody must hold, of all organizations: what a connector process looks through. */
export abstract class AccountDirectory {
  /**
   * Connecting or connected ones; and those that ended, as long as their key is still here. None of an organization that is read-only: what is written there meanwhile is
   * fetched when it is so no more.
   */
  abstract toHold(side: 'demo' | 'live'): Promise<readonly AccountRef[]>;
}
