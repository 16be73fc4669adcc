import { FollowUpCancelled, type FollowUpEvent } from '@parley/contracts';

import type { FollowUp } from '../follow-up.js';
import { followUpNotFound, followUpOver } from '../follow-up.errors.js';

export type FollowUpCancellation = {
  readonly followUpId: string;
  readonly reason: 'answered' | 'asked' | 'opted-out';
};

export function cancelFollowUp(
  { followUpId, reason }: FollowUpCancellation,
  state: FollowUp,
): readonly FollowUpEvent[] {
  switch (state.status) {
    case 'unknown':
      throw followUpNotFound(followUpId);
    case 'scheduled':
      return [FollowUpCancelled({ followUpId, chatId: state.chatId, reason })];
    case 'cancelled':
      return [];
    case 'sent':
    case 'refused':
      throw followUpOver(followUpId, state.status);
  }
}
