import { type Envelope, followUpEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type FollowUpRow = {
  readonly followUpId: string;
  readonly chatId: string;
  readonly messageTemplateId: string;
  readonly dueAt: string;
  readonly status: 'scheduled' | 'cancelled' | 'sent' | 'refused';
  readonly code: string | null;
  readonly sendId: string | null;
  /** In whose name it goes out. */
  readonly assigneeId: string | null;
};

export const FollowUpTable = defineEntity({
  name: 'FollowUp',
  properties: {
    ...tenantKey,
    followUpId: p.uuid().primary(),
    chatId: p.uuid(),
    messageTemplateId: p.uuid(),
    dueAt: p.datetime(3),
    status: p.text(),
    code: p.text().nullable(),
    sendId: p.uuid().nullable(),
    assigneeId: p.uuid().nullable(),
  },
});

/** The user who does it, or has it done. */
const userBehind = ({ kind, id, onBehalfOf }: Envelope['actor']): string | null =>
  kind === 'user' ? id : (onBehalfOf ?? null);

export const followUpList = readModel({
  name: 'outreach.follow-up-list.v2',
  table: FollowUpTable,
  events: followUpEvents,
  mode: 'inline',
  key: ({ data }) => data.followUpId,

  evolve(row: FollowUpRow | null, event): FollowUpRow | null {
    switch (event.type) {
      case 'outreach.follow-up.scheduled':
        return {
          ...{ ...event.data, status: 'scheduled', code: null, sendId: null },
          assigneeId: userBehind(event.envelope.actor),
        };
      case 'outreach.follow-up.handed-over':
        return row && { ...row, assigneeId: event.data.assigneeId };
      case 'outreach.follow-up.cancelled':
        return row && { ...row, status: 'cancelled', code: event.data.reason };
      case 'outreach.follow-up.sent':
        return row && { ...row, status: 'sent', sendId: event.data.sendId };
      case 'outreach.follow-up.refused':
        return row && { ...row, status: 'refused', code: event.data.code };
    }
  },
});
