import type { Principal } from '@parley/kernel';

/** Who answers for whom, as this service itself knows it from identity's events, never from a token's claims. */
export abstract class Guardians {
  /** The user who lent that key, or who answers for that agent; nobody where none was named. */
  abstract guardianOf(tenantId: string, principal: Principal): Promise<string | undefined>;
}
