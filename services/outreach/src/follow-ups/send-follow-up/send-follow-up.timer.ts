import { isBlank, LONGEST_TEXT, SendMessage } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { type CallContext, Commands, Fires, type TimerHandler } from '@parley/platform';

import { actingFor } from '../acting-for.js';
import { TEXT_LENGTH } from '../follow-up.errors.js';
import { followUpDue } from './follow-up-due.timer.js';
import { type Due, FollowUpRecord } from './follow-up-record.adapter.js';
import { FollowUpText } from './follow-up-text.adapter.js';
import type { FollowUpSend } from './record-follow-up-send.js';

/** Sends what is due through messaging's ledger; the timer's id is the key, so it goes out once. */
@Fires(followUpDue)
export class SendFollowUpTimer implements TimerHandler<typeof followUpDue> {
  constructor(
    private readonly record: FollowUpRecord,
    private readonly texts: FollowUpText,
    private readonly commands: Commands,
  ) {}

  async fire(due: Due): Promise<void> {
    const followUp = await this.record.stateOf(due);
    if (followUp.status !== 'scheduled') return;
    const call = callOf(due);
    await this.record.record(due, call, await this.send(due, followUp, call));
  }

  /** A refusal is an answer and is recorded; an outage is neither, and the timer fires again. */
  private async send(
    { payload: { followUpId } }: Due,
    { chatId, messageTemplateId }: { readonly chatId: string; readonly messageTemplateId: string },
    call: CallContext,
  ): Promise<FollowUpSend> {
    try {
      const text = await this.texts.of(chatId, messageTemplateId, call);
      if (isBlank(text) || text.length > LONGEST_TEXT) return { followUpId, code: TEXT_LENGTH };
      const sent = await this.commands.send(SendMessage, { chatId, content: { text, entities: [] } }, call);
      if (sent.status === 'refused') return { followUpId, code: sent.refusalCode ?? 'messaging.send.refused' };
      return { followUpId, sendId: sent.id };
    } catch (error) {
      if (error instanceof DomainError && error.kind !== 'unavailable') return { followUpId, code: error.code };
      throw error;
    }
  }
}

const callOf = ({ id, tenantId, payload }: Due): CallContext => ({
  actor: actingFor({ tenantId, principal: payload.scheduledBy }),
  idempotencyKey: id,
  correlationId: payload.correlationId,
  causationId: payload.causationId,
});
