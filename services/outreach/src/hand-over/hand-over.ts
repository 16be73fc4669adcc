import { FollowUpHandedOver, type FollowUpEvent } from '@parley/contracts';

import type { FollowUp } from '../follow-ups/follow-up.js';

export type FollowUpHandOver = { readonly followUpId: string; readonly assigneeId: string };

/** It goes out in the name of somebody: what was sent or cancelled meanwhile stays as it is. */
export function handFollowUpOver(
  { followUpId, assigneeId }: FollowUpHandOver,
  followUp: FollowUp,
): readonly FollowUpEvent[] {
  if (followUp.status !== 'scheduled' || followUp.assigneeId === assigneeId) return [];
  return [FollowUpHandedOver({ followUpId, chatId: followUp.chatId, assigneeId })];
}
