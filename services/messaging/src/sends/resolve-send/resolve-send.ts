import { type SendEvent, SendFailed, SendSent } from '@parley/contracts';

import type { Recipient } from '../../recipients/recipient.js';
import { sendNotUnknown, sendOfOtherMessage } from '../send.errors.js';

export type NamedMessage = {
  readonly messageId: string;
  readonly externalId: string;
  /** Written by our side, and no other send became it. */
  readonly isFree: boolean;
};

export type MemberDecision = {
  readonly sendId: string;
  /** The message that it is; undefined: it never left. */
  readonly message: NamedMessage | undefined;
};

export const NOT_SENT = 'messaging.send.not-sent';

/** Only what nobody knows is a member's to say. */
export function resolveSend({ sendId, message }: MemberDecision, recipient: Recipient): readonly SendEvent[] {
  const send = recipient.open[sendId];
  if (send?.status !== 'unknown') throw sendNotUnknown(sendId);
  const { chatId, peerId, proposalId } = send;
  const answer = { sendId, chatId, peerId, ...(proposalId && { proposalId }) };
  if (!message) return [SendFailed({ ...answer, code: NOT_SENT })];
  const { messageId, externalId, isFree } = message;
  if (!isFree) throw sendOfOtherMessage(messageId);
  return [SendSent({ ...answer, messageId, externalId })];
}
