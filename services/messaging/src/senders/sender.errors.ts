import { DomainError } from '@parley/kernel';

type Reached = {
  readonly of: 'messages' | 'first-messages';
  readonly limit: number;
  readonly used: number;
  readonly resetsAt: string;
  readonly retryAfterSeconds: number;
};

/**
 * The connected account has sent as many messages today as the organization's sender limits allow: of all, or of first
 * messages, into chats in which the contact has never written (`details.of`). Nothing was stored.
 * @remedy Send the same again after `details.resetsAt`, or have the limit raised.
 */
export const senderLimitReached = (details: Reached) =>
  new DomainError('limited', 'messaging.sender.limit-reached', details);
