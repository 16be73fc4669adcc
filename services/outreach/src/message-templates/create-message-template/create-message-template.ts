import { MessageTemplateCreated, type MessageTemplateEvent } from '@parley/contracts';

import type { MessageTemplate } from '../message-template.js';
import { unknownVariables } from '../message-template.errors.js';
import { unknownVariablesIn } from '../variables.js';

export type NewMessageTemplate = {
  readonly messageTemplateId: string;
  readonly name: string;
  readonly body: string;
};

export function createMessageTemplate(
  { messageTemplateId, name, body }: NewMessageTemplate,
  template: MessageTemplate,
): readonly MessageTemplateEvent[] {
  const unknown = unknownVariablesIn(body);
  if (unknown.length > 0) throw unknownVariables(unknown);
  if (template.status === 'current') return [];
  return [MessageTemplateCreated({ messageTemplateId, name, body })];
}
