import { FollowUpScheduled, type FollowUpEvent } from '@parley/contracts';

import type { FollowUp } from '../follow-up.js';
import { dueInThePast } from '../follow-up.errors.js';

export type NewFollowUp = {
  readonly followUpId: string;
  readonly chatId: string;
  readonly messageTemplateId: string;
  readonly dueAt: string;
  readonly now: string;
};

export function scheduleFollowUp({ now, ...followUp }: NewFollowUp, state: FollowUp): readonly FollowUpEvent[] {
  if (state.status !== 'unknown') return [];
  if (followUp.dueAt <= now) throw dueInThePast(followUp.dueAt);
  return [FollowUpScheduled(followUp)];
}
