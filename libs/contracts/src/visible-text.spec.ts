import { describe, expect, it } from 'vitest';

import { ApproveProposal } from './agents/agents.operations.js';
import { CreateDeal } from './crm/crm.commands.js';
import { SendMessage } from './messaging/messaging.commands.js';
import { CreateMessageTemplate, UpdateMessageTemplate } from './outreach/outreach.operations.js';

const id = '0198f2f0-0000-7000-8000-000000000000';
const blank = ['', ' ', '\n\t\r\n', '\u200b', '\u2060\ufeff', ' \u200e\u00ad', '\u3164', '\u2800', '\ufe0f\u{e0020}'];
const visible = ['.', ' a ', '\u200bx', '👨‍👩‍👧', '❤️', '\u0301a'];

const accepts: Readonly<Record<string, (text: string) => boolean>> = {
  'a message': (text) => SendMessage.input.safeParse({ chatId: id, content: { text, entities: [] } }).success,
  'an edited text': (text) =>
    ApproveProposal.input.safeParse({ proposalId: id, expectedVersion: 1, editedText: text }).success,
  'a deal’s title': (text) => CreateDeal.input.safeParse({ contactId: id, title: text }).success,
  'a template’s name': (name) => CreateMessageTemplate.input.safeParse({ name, body: 'Hi' }).success,
  'a template’s body': (body) => CreateMessageTemplate.input.safeParse({ name: 'Hi', body }).success,
  'a template’s new name': (name) => UpdateMessageTemplate.input.safeParse({ messageTemplateId: id, name }).success,
  'a template’s new body': (body) => UpdateMessageTemplate.input.safeParse({ messageTemplateId: id, body }).success,
};

describe.each(Object.entries(accepts))('%s', (_, isTaken) => {
  it.each(blank)('is not %j', (text) => expect(isTaken(text)).toBe(false));
  it.each(visible)('may be %j', (text) => expect(isTaken(text)).toBe(true));
});
