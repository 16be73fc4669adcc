import type { SendEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** An entry of the ledger whose outcome is not known yet. Finished ones are rows of the read model alone. */
export type OpenSend = {
  readonly chatId: string;
  readonly peerId: string;
  readonly status: 'requested' | 'waiting' | 'attempted' | 'unknown';
  readonly attempt: number;
  readonly waitsFor?: string;
  readonly proposalId?: string;
};

export type Recipient = {
  readonly isOptedOut: boolean;
  readonly open: Readonly<Record<string, OpenSend>>;
};

export const initialRecipient: Recipient = { isOptedOut: false, open: {} };

const changed = (recipient: Recipient, sendId: string, change: Partial<OpenSend>): Recipient => {
  const send = recipient.open[sendId];
  return send ? { ...recipient, open: { ...recipient.open, [sendId]: { ...send, ...change } } } : recipient;
};

const finished = (recipient: Recipient, sendId: string): Recipient => ({
  ...recipient,
  open: Object.fromEntries(Object.entries(recipient.open).filter(([id]) => id !== sendId)),
});

function requested(recipient: Recipient, data: Extract<SendEvent, { type: 'messaging.send.requested' }>['data']) {
  const { sendId, chatId, peerId, proposalId } = data;
  const send: OpenSend = { chatId, peerId, status: 'requested', attempt: 0, ...(proposalId && { proposalId }) };
  return { ...recipient, open: { ...recipient.open, [sendId]: send } };
}

export function evolve(recipient: Recipient, event: SendEvent): Recipient {
  switch (event.type) {
    case 'messaging.send.requested':
      return requested(recipient, event.data);
    case 'messaging.send.waiting':
      return changed(recipient, event.data.sendId, { status: 'waiting', waitsFor: event.data.reason });
    case 'messaging.send.attempted':
      return changed(recipient, event.data.sendId, { status: 'attempted', attempt: event.data.attempt });
    case 'messaging.send.unknown':
      return changed(recipient, event.data.sendId, { status: 'unknown' });
    case 'messaging.send.sent':
    case 'messaging.send.failed':
    case 'messaging.send.refused':
    case 'messaging.send.cancelled':
      return finished(recipient, event.data.sendId);
    case 'messaging.recipient.opted-out':
      return { ...recipient, isOptedOut: true };
    case 'messaging.recipient.opted-in':
      return { ...recipient, isOptedOut: false };
  }
}

export const recipientStream = streamOf<Recipient, SendEvent>('messaging.recipient', {
  initial: initialRecipient,
  evolve,
});
