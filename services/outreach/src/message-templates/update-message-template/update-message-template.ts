import { MessageTemplateChanged, type MessageTemplateEvent } from '@parley/contracts';

import type { MessageTemplate } from '../message-template.js';
import { messageTemplateNotFound, unknownVariables } from '../message-template.errors.js';
import { unknownAmong } from '../variables.js';

export type MessageTemplateChange = {
  readonly messageTemplateId: string;
  readonly name?: string | undefined;
  readonly body?: string | undefined;
  /** The names that the body uses. */
  readonly variables: readonly string[];
};

export function updateMessageTemplate(
  { messageTemplateId, name, body, variables }: MessageTemplateChange,
  template: MessageTemplate,
): readonly MessageTemplateEvent[] {
  if (template.status === 'unknown') throw messageTemplateNotFound(messageTemplateId);
  const unknown = unknownAmong(variables);
  if (unknown.length > 0) throw unknownVariables(unknown);

  const change = {
    ...(isNew(name, template.name) && { name }),
    ...(isNew(body, template.body) && { body }),
  };
  return Object.keys(change).length === 0 ? [] : [MessageTemplateChanged({ messageTemplateId, ...change })];
}

const isNew = (asked: string | undefined, present: string) => asked !== undefined && asked !== present;
