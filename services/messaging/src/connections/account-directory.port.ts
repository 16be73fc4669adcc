import type { AccountRef } from './account-scope.js';

/** Every account that somebody must hold, of all organizations: what a connector process looks through. */
export abstract class AccountDirectory {
  /** Connecting or connected ones; and those that ended, as long as their key is still here. */
  abstract toHold(side: 'demo' | 'live'): Promise<readonly AccountRef[]>;
}
