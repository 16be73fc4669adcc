import { type SendEvent, SendRefused, SendRequested } from '@parley/contracts';

import type { Recipient } from '../../recipients/recipient.js';
import { checkLimits, type SenderBudget } from '../../senders/sender-limits.js';
import { ACCOUNT_DISCONNECTED, CONVERSATION_CHANGED, OPTED_OUT } from '../send.errors.js';

type Requested = Parameters<typeof SendRequested>[0];

/** The entry to be made, and the facts that decide whether it may stand. */
export type SendRequest = {
  readonly send: Requested;
  readonly isAccountConnected: boolean;
  /** The conversation's version that an agent's proposal was made against, and the one it has now. */
  readonly conversation: { readonly version: number; readonly readVersion?: number };
  /** What the connected account may still send today; absent where nothing limits it. */
  readonly budget?: SenderBudget;
};

/**
 * Nothing leaves without an entry, and a refusal is an entry too; one that only has to wait makes none.
 * @throws DomainError `messaging.sender.limit-reached`
 */
export function requestSend(request: SendRequest, recipient: Recipient): readonly SendEvent[] {
  const { sendId, chatId, peerId, proposalId } = request.send;
  if (recipient.open[sendId]) return [];

  const code = refusalOf(request, recipient);
  if (!code && request.budget) checkLimits(request.budget, request.send.isFirstMessage ?? false);
  const requested = SendRequested(request.send);
  return code
    ? [requested, SendRefused({ sendId, chatId, peerId, code, ...(proposalId && { proposalId }) })]
    : [requested];
}

function refusalOf({ conversation, isAccountConnected }: SendRequest, recipient: Recipient): string | undefined {
  if (recipient.isOptedOut) return OPTED_OUT;
  if (conversation.readVersion !== undefined && conversation.readVersion !== conversation.version)
    return CONVERSATION_CHANGED;
  if (!isAccountConnected) return ACCOUNT_DISCONNECTED;
  return undefined;
}
