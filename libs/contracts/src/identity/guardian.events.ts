import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import type { AgentGuardianEvent } from './api-keys.events.js';

const id = z.uuid();

/** Somebody asked a user to answer for an agent: nothing changes until that user accepts. */
export const AgentGuardianNamed = defineEvent({
  type: 'identity.agent.guardian-named',
  version: 1,
  data: z.object({ agentId: id, guardianId: id }),
});

export const guardianshipEvents = [AgentGuardianNamed] as const;

/** All that can happen to who answers for an agent. */
export type GuardianshipEvent = AgentGuardianEvent | EventOf<(typeof guardianshipEvents)[number]>;
