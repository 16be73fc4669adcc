import { type SendEvent, SendFailed, SendSent } from '@parley/contracts';

import type { Recipient } from '../../recipients/recipient.js';
import { sendNotUnknown } from '../send.errors.js';

export type MemberDecision = {
  readonly sendId: string;
  /** The message that it is; undefined: it never left. */
  readonly message: { readonly messageId: string; readonly externalId: string } | undefined;
};

export const NOT_SENT = 'messaging.send.not-sent';

/** Only what nobody knows is a member's to say. */
export function resolveSend({ sendId, message }: MemberDecision, recipient: Recipient): readonly SendEvent[] {
  const send = recipient.open[sendId];
  if (send?.status !== 'unknown') throw sendNotUnknown(sendId);
  const { chatId, peerId, proposalId } = send;
  const answer = { sendId, chatId, peerId, ...(proposalId && { proposalId }) };
  return [message ? SendSent({ ...answer, ...message }) : SendFailed({ ...answer, code: NOT_SENT })];
}
