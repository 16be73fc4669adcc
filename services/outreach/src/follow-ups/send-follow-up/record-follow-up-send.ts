import { FollowUpRefused, FollowUpSent, type FollowUpEvent } from '@parley/contracts';

import type { FollowUp } from '../follow-up.js';

/** What messaging answered to the send: its ledger's entry, or the contact policy's code. */
export type FollowUpSend = { readonly followUpId: string } & ({ readonly sendId: string } | { readonly code: string });

/** Only a scheduled one is recorded: an answer that came in between has cancelled it, and nothing was sent. */
export function recordFollowUpSend(send: FollowUpSend, state: FollowUp): readonly FollowUpEvent[] {
  if (state.status !== 'scheduled') return [];
  const { followUpId } = send;
  const { chatId } = state;
  return 'sendId' in send
    ? [FollowUpSent({ followUpId, chatId, sendId: send.sendId })]
    : [FollowUpRefused({ followUpId, chatId, code: send.code })];
}
