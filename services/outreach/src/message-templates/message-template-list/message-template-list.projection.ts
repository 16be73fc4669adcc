import { messageTemplateEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type MessageTemplateRow = { readonly messageTemplateId: string; readonly name: string; readonly body: string };

export const MessageTemplateTable = defineEntity({
  name: 'MessageTemplate',
  properties: { ...tenantKey, messageTemplateId: p.uuid().primary(), name: p.text(), body: p.text() },
});

export const messageTemplateList = readModel({
  name: 'outreach.message-template-list.v1',
  table: MessageTemplateTable,
  events: messageTemplateEvents,
  mode: 'inline',
  key: ({ data }) => data.messageTemplateId,

  evolve(row: MessageTemplateRow | null, event): MessageTemplateRow | null {
    switch (event.type) {
      case 'outreach.message-template.created': {
        const { messageTemplateId, name, body } = event.data;
        return { messageTemplateId, name, body };
      }
      case 'outreach.message-template.changed':
        return row && { ...row, name: event.data.name ?? row.name, body: event.data.body ?? row.body };
    }
  },
});
