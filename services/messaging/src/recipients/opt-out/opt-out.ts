import { RecipientOptedOut, type SendEvent, SendRefused } from '@parley/contracts';

import { OPTED_OUT } from '../../sends/send.errors.js';
import type { Recipient } from '../recipient.js';

export type OptOut = { readonly peerId: string; readonly chatId: string; readonly messageId?: string };

/** What has not left yet never will. What was attempted is left to its outcome. */
export function optOut({ peerId, chatId, messageId }: OptOut, recipient: Recipient): readonly SendEvent[] {
  if (recipient.isOptedOut) return [];
  const held = Object.entries(recipient.open).filter(
    ([, { status }]) => status === 'requested' || status === 'waiting',
  );
  return [
    RecipientOptedOut({ peerId, chatId, ...(messageId && { messageId }) }),
    ...held.map(([sendId, send]) =>
      SendRefused({
        sendId,
        chatId: send.chatId,
        peerId: send.peerId,
        code: OPTED_OUT,
        ...(send.proposalId && { proposalId: send.proposalId }),
      }),
    ),
  ];
}
