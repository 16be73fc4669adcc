import { FollowUpHandedOver, type FollowUpEvent, type RecordHandOver } from '@parley/contracts';

import type { FollowUp } from '../follow-ups/follow-up.js';

/** It goes out in the name of somebody: what was sent, cancelled or given to somebody else meanwhile stays. */
export function handFollowUpOver(
  { id: followUpId, principalId, to: { assigneeId } }: RecordHandOver,
  followUp: FollowUp,
): readonly FollowUpEvent[] {
  // A team sends nothing: where there is any, a member was named.
  if (assigneeId === null || followUp.status !== 'scheduled') return [];
  // Who scheduled it is in the list alone: from the first hand-over on the follow-up itself knows.
  if ((followUp.assigneeId ?? principalId) !== principalId) return [];
  return [FollowUpHandedOver({ followUpId, chatId: followUp.chatId, assigneeId })];
}
