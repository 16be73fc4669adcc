import type { CommandContext } from '@parley/kernel';
import { currentTraceparent } from '@parley/platform';
import { v7 } from 'uuid';

/** What a timer goes back to: the event that set it. */
export type Cause = { readonly correlationId: string; readonly causationId: string };

/** The context in which a timer of this service appends to its log. */
export const asAgents = (tenantId: string, cause: Cause, now: Date): CommandContext => ({
  ...cause,
  actor: { tenantId, principal: { kind: 'system', id: 'agents' } },
  commandId: v7(),
  now: now.toISOString(),
  ...currentTraceparent(),
});
