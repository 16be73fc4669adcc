import type { SenderLimits } from '@parley/contracts';

import { senderLimitReached } from './sender.errors.js';

export type Sent = { readonly messageCount: number; readonly firstMessageCount: number };

/** What a connected account may still send on the day that a send is requested on. */
export type SenderBudget = {
  readonly limits: SenderLimits;
  readonly used: Sent;
  readonly resetsAt: string;
  /** How long that is from when the send was requested. */
  readonly retryAfterSeconds: number;
};

export const isUnlimited = ({ messagesPerDay, firstMessagesPerDay }: SenderLimits): boolean =>
  messagesPerDay === null && firstMessagesPerDay === null;

/** @throws DomainError `messaging.sender.limit-reached` where this send would be one too many */
export function checkLimits({ limits, used, ...reset }: SenderBudget, isFirstMessage: boolean): void {
  const { messagesPerDay, firstMessagesPerDay } = limits;
  if (messagesPerDay !== null && used.messageCount >= messagesPerDay)
    throw senderLimitReached({ of: 'messages', limit: messagesPerDay, used: used.messageCount, ...reset });
  if (isFirstMessage && firstMessagesPerDay !== null && used.firstMessageCount >= firstMessagesPerDay)
    throw senderLimitReached({
      of: 'first-messages',
      limit: firstMessagesPerDay,
      used: used.firstMessageCount,
      ...reset,
    });
}
