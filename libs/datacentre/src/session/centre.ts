import type { RsaKey } from '../crypto/rsa-key.js';
import type { Faults } from '../faults/faults.js';
import type { AuthKeys } from '../keys/auth-keys.js';
import type { Logins } from '../logins/logins.js';
import type { World } from '../world/world.js';
import type { Sessions } from './sessions.js';

/** What the parts of a running data centre share. */
export type Centre = {
  readonly world: World;
  readonly keys: AuthKeys;
  readonly sessions: Sessions;
  readonly logins: Logins;
  readonly faults: Faults;
  readonly rsa: RsaKey;
  readonly addresses: Readonly<Record<number, number>>;
  /** The address that `help.getConfig` names; by default one for each data centre, `127.0.1.<id>`. */
  readonly advertise: string | undefined;
  /** Notes that a client, or the data centre itself, broke the protocol. */
  readonly violation: (what: string) => void;
  /** Notes a method that the data centre doesn't speak. */
  readonly unknownMethod: (name: string) => void;
};

/** The server's clock, which faults can set wrong. */
export function milliseconds({ world, faults }: Pick<Centre, 'world' | 'faults'>): number {
  return world.clock.now().getTime() + faults.timeShift * 1000;
}
