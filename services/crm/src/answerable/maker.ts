import type { Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';

/** Who answers at first for what somebody makes: the user who does it, or has it done; else whoever must reach it. */
export function answererOf({ principal, onBehalfOf }: Actor, reach: Reach): string | null {
  if (principal.kind === 'user') return principal.id;
  return onBehalfOf ?? (reach.rows === 'all' ? null : (reach.assigneeIds[0] ?? null));
}
