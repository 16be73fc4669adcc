import { SendAttempted, type SendEvent, SendRefused, SendWaiting } from '@parley/contracts';

import type { OpenSend, Recipient } from '../../recipients/recipient.js';
import { OPTED_OUT } from '../send.errors.js';

export type Wait = { readonly reason: 'flood-wait' | 'slow-mode' | 'disconnected'; readonly until?: string };

const place = (sendId: string, { chatId, peerId }: OpenSend) => ({ sendId, chatId, peerId });

/** An outcome that nobody knows yet lets nothing else out to that chat. */
const isBlocked = (sendId: string, { chatId }: OpenSend, recipient: Recipient) =>
  Object.entries(recipient.open).some(
    ([id, other]) =>
      id !== sendId && other.chatId === chatId && (other.status === 'unknown' || other.status === 'attempted'),
  );

/** Written before the network call: a crash after it leaves `unknown`, never nothing. */
export function attemptSend({ sendId }: { readonly sendId: string }, recipient: Recipient): readonly SendEvent[] {
  const send = recipient.open[sendId];
  if (!send || send.status === 'attempted' || send.status === 'unknown') return [];
  if (recipient.isOptedOut)
    return [
      SendRefused({ ...place(sendId, send), code: OPTED_OUT, ...(send.proposalId && { proposalId: send.proposalId }) }),
    ];
  if (isBlocked(sendId, send, recipient)) return waiting(sendId, send, 'unknown-before');
  return [SendAttempted({ ...place(sendId, send), attempt: send.attempt + 1 })];
}

/** The same send again with the same random id, which Telegram knows: only while that is still safe. */
export function attemptAgain({ sendId }: { readonly sendId: string }, recipient: Recipient): readonly SendEvent[] {
  const send = recipient.open[sendId];
  if (send?.status !== 'unknown') return [];
  return [SendAttempted({ ...place(sendId, send), attempt: send.attempt + 1 })];
}

/** The channel said no for now, which is an outcome: it was not sent. */
export function waitSend(
  { sendId, wait }: { readonly sendId: string; readonly wait: Wait },
  recipient: Recipient,
): readonly SendEvent[] {
  const send = recipient.open[sendId];
  if (!send || send.status === 'unknown') return [];
  return [SendWaiting({ ...place(sendId, send), ...wait })];
}

function waiting(sendId: string, send: OpenSend, reason: 'unknown-before'): readonly SendEvent[] {
  if (send.status === 'waiting' && send.waitsFor === reason) return [];
  return [SendWaiting({ ...place(sendId, send), reason })];
}
