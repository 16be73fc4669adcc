import type { MessageTemplateEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type MessageTemplate =
  { readonly status: 'unknown' } | { readonly status: 'current'; readonly name: string; readonly body: string };

export const initialMessageTemplate: MessageTemplate = { status: 'unknown' };

export function evolve(template: MessageTemplate, event: MessageTemplateEvent): MessageTemplate {
  switch (event.type) {
    case 'outreach.message-template.created':
      return { status: 'current', name: event.data.name, body: event.data.body };
    case 'outreach.message-template.changed': {
      if (template.status === 'unknown') return template;
      const { name = template.name, body = template.body } = event.data;
      return { ...template, name, body };
    }
  }
}

export const messageTemplateStream = streamOf<MessageTemplate, MessageTemplateEvent>('outreach.message-template', {
  initial: initialMessageTemplate,
  evolve,
});
