import { FollowUpHandedOver, type FollowUpEvent } from '@parley/contracts';

import type { FollowUp } from '../follow-ups/follow-up.js';

export type FollowUpHandOver = {
  readonly followUpId: string;
  readonly principalId: string;
  readonly assigneeId: string;
};

/** It goes out in the name of somebody: what was sent, cancelled or given to somebody else meanwhile stays. */
export function handFollowUpOver(
  { followUpId, principalId, assigneeId }: FollowUpHandOver,
  followUp: FollowUp,
): readonly FollowUpEvent[] {
  if (followUp.status !== 'scheduled') return [];
  // Who scheduled it is in the list alone: from the first hand-over on the follow-up itself knows.
  if ((followUp.assigneeId ?? principalId) !== principalId) return [];
  return [FollowUpHandedOver({ followUpId, chatId: followUp.chatId, assigneeId })];
}
