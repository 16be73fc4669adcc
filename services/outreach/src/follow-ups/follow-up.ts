import type { FollowUpEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type FollowUp =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'scheduled';
      readonly chatId: string;
      readonly messageTemplateId: string;
      readonly dueAt: string;
      /** In whose name it goes out, where that is not whoever scheduled it. */
      readonly assigneeId?: string;
    }
  | { readonly status: 'cancelled' | 'sent' | 'refused' };

export const initialFollowUp: FollowUp = { status: 'unknown' };

export function evolve(followUp: FollowUp, event: FollowUpEvent): FollowUp {
  switch (event.type) {
    case 'outreach.follow-up.scheduled': {
      const { chatId, messageTemplateId, dueAt } = event.data;
      return { status: 'scheduled', chatId, messageTemplateId, dueAt };
    }
    case 'outreach.follow-up.handed-over':
      return followUp.status === 'scheduled' ? { ...followUp, assigneeId: event.data.assigneeId } : followUp;
    case 'outreach.follow-up.cancelled':
      return { status: 'cancelled' };
    case 'outreach.follow-up.sent':
      return { status: 'sent' };
    case 'outreach.follow-up.refused':
      return { status: 'refused' };
  }
}

export const followUpStream = streamOf<FollowUp, FollowUpEvent>('outreach.follow-up', {
  initial: initialFollowUp,
  evolve,
});
