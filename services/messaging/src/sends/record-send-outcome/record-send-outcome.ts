import { SendCancelled, type SendEvent, SendFailed, SendSent, SendUnknown } from '@parley/contracts';

import type { OpenSend, Recipient } from '../../recipients/recipient.js';
import { sendOver } from '../send.errors.js';

export type SendOutcome =
  | { readonly kind: 'sent'; readonly externalId: string; readonly messageId: string }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'unknown' };

export type RecordedOutcome = { readonly sendId: string; readonly outcome: SendOutcome };

/** What became of an attempt. An entry that has an outcome keeps it. */
export function recordSendOutcome({ sendId, outcome }: RecordedOutcome, recipient: Recipient): readonly SendEvent[] {
  const send = recipient.open[sendId];
  if (!send) return [];
  switch (outcome.kind) {
    case 'sent':
      return [SendSent({ ...answerOf(sendId, send), externalId: outcome.externalId, messageId: outcome.messageId })];
    case 'failed':
      return [SendFailed({ ...answerOf(sendId, send), code: outcome.code })];
    case 'unknown':
      return send.status === 'attempted' ? [SendUnknown({ ...place(sendId, send), attempt: send.attempt })] : [];
  }
}

export function cancelSend(
  { sendId, reason }: { readonly sendId: string; readonly reason: string },
  recipient: Recipient,
): readonly SendEvent[] {
  const send = recipient.open[sendId];
  if (!send) return [];
  if (send.status === 'attempted' || send.status === 'unknown') throw sendOver(sendId);
  return [SendCancelled({ ...place(sendId, send), reason })];
}

const place = (sendId: string, { chatId, peerId }: OpenSend) => ({ sendId, chatId, peerId });

const answerOf = (sendId: string, send: OpenSend) => ({
  ...place(sendId, send),
  ...(send.proposalId && { proposalId: send.proposalId }),
});
