import type { EventOf, SendFailed, SendRefused, SendSent } from '@parley/contracts';

import type { Outcome } from '../record-outcome/record-outcome.js';

/** What the ledger said of a send that a proposal's approval asked for. */
export function outcomeOf(event: EventOf<typeof SendSent | typeof SendFailed | typeof SendRefused>): Outcome | null {
  const { proposalId } = event.data;
  if (!proposalId) return null;
  switch (event.type) {
    case 'messaging.send.sent': {
      const { sendId, messageId } = event.data;
      return { proposalId, outcome: 'sent', sendId, messageId };
    }
    case 'messaging.send.failed':
    case 'messaging.send.refused':
      return { proposalId, outcome: 'failed', code: event.data.code };
  }
}
