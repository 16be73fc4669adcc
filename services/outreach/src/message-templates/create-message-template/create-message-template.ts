import { MessageTemplateCreated, type MessageTemplateEvent } from '@parley/contracts';

import type { MessageTemplate } from '../message-template.js';
import { unknownVariables } from '../message-template.errors.js';
import { unknownAmong } from '../variables.js';

export type NewMessageTemplate = {
  readonly messageTemplateId: string;
  readonly name: string;
  readonly body: string;
  /** The names that the body uses. */
  readonly variables: readonly string[];
};

export function createMessageTemplate(
  { messageTemplateId, name, body, variables }: NewMessageTemplate,
  template: MessageTemplate,
): readonly MessageTemplateEvent[] {
  const unknown = unknownAmong(variables);
  if (unknown.length > 0) throw unknownVariables(unknown);
  if (template.status === 'current') return [];
  return [MessageTemplateCreated({ messageTemplateId, name, body })];
}
