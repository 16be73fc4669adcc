import type { DomainEvent, EventDefinition, Recorded } from '@parley/contracts';

/** What a machine does to get an answer, and what was said: they have their own stories. */
const noActs: readonly string[] = [
  'messaging.message.',
  'agents.turn.',
  'agents.run.',
  'agents.model.',
  'billing.usage.',
  'identity.subject.',
  'identity.organization-export.progressed',
];

/** Which events may be acts that somebody answers for. */
export const mayBeAct = ({ type }: Pick<EventDefinition, 'type'>): boolean =>
  noActs.every((prefix) => !type.startsWith(prefix));

/** Whether a principal did it, or had it done; what concerns access is kept whoever did it. */
export function isAct({ type, envelope: { actor } }: Pick<Recorded<DomainEvent>, 'type' | 'envelope'>): boolean {
  if (type.startsWith('identity.')) return true;
  return actor.onBehalfOf !== undefined || !['contact', 'system'].includes(actor.kind);
}
