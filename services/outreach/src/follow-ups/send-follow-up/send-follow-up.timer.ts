import { isBlank, LONGEST_TEXT } from '@parley/contracts';
import { type Actor, DomainError } from '@parley/kernel';
import { type CallContext, Fires, type TimerHandler } from '@parley/platform';

import { actingFor } from '../acting-for.js';
import { TEXT_LENGTH } from '../follow-up.errors.js';
import { followUpDue } from './follow-up-due.timer.js';
import { type Due, FollowUpRecord } from './follow-up-record.adapter.js';
import { FollowUpSends } from './follow-up-sends.adapter.js';
import { FollowUpText } from './follow-up-text.adapter.js';
import type { FollowUpSend } from './record-follow-up-send.js';

/** Sends what is due through messaging's ledger; the timer's id is the key, so it goes out once. */
@Fires(followUpDue)
export class SendFollowUpTimer implements TimerHandler<typeof followUpDue> {
  constructor(
    private readonly record: FollowUpRecord,
    private readonly texts: FollowUpText,
    private readonly sends: FollowUpSends,
  ) {}

  async fire(due: Due): Promise<void> {
    const followUp = await this.record.stateOf(due);
    if (followUp.status !== 'scheduled') return;
    const call = callOf(due, followUp);
    const sent = await this.send(due, followUp, call);
    if ('resetsAt' in sent) await this.record.wait(due, sent.resetsAt);
    else await this.record.record(due, call, sent);
  }

  /** A refusal is an answer and is recorded; an outage is neither, and the timer fires again; a day’s limit is waited out. */
  private async send(
    due: Due,
    { chatId, messageTemplateId }: Outgoing,
    call: CallContext,
  ): Promise<FollowUpSend | Reset> {
    const { followUpId } = due.payload;
    const scheduledBy = schedulerOf(due);
    try {
      const text = await this.texts.of({ chatId, messageTemplateId, scheduledBy }, call);
      if (isBlank(text) || text.length > LONGEST_TEXT) return { followUpId, code: TEXT_LENGTH };
      const sent = await this.sends.send({ chatId, text, scheduledBy }, call);
      if (sent.status === 'refused') return { followUpId, code: sent.refusalCode ?? 'messaging.send.refused' };
      return { followUpId, sendId: sent.id };
    } catch (error) {
      return refusalOf(error, followUpId);
    }
  }
}

const SENDER_LIMIT = 'messaging.sender.limit-reached';

/** When the account may send again that has sent all that it may today. */
type Reset = { readonly resetsAt: string };

function refusalOf(error: unknown, followUpId: string): FollowUpSend | Reset {
  if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
  const { code, details } = error;
  const { resetsAt } = details;
  return code === SENDER_LIMIT && typeof resetsAt === 'string' ? { resetsAt } : { followUpId, code };
}

type Outgoing = { readonly chatId: string; readonly messageTemplateId: string; readonly assigneeId?: string };

const schedulerOf = ({ tenantId, payload }: Due): Actor => {
  const { onBehalfOf, ...principal } = payload.scheduledBy;
  return { tenantId, principal, ...(onBehalfOf !== undefined && { onBehalfOf }) };
};

/** For whoever scheduled it, or whom it was handed over to. */
const callOf = (due: Due, { assigneeId }: Outgoing): CallContext => ({
  actor: actingFor(
    assigneeId === undefined
      ? schedulerOf(due)
      : { tenantId: due.tenantId, principal: { kind: 'user', id: assigneeId } },
  ),
  idempotencyKey: due.id,
  correlationId: due.payload.correlationId,
  causationId: due.payload.causationId,
});
