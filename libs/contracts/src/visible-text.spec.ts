import { describe, expect, it } from 'vitest';

import { ApproveProposal } from './agents/agents.operations.js';
import { CreateDeal } from './crm/crm.commands.js';
import { SendMessage } from './messaging/messaging.commands.js';
import { CreateApiKey } from './identity/api-keys.operations.js';
import { AcceptInvitation } from './identity/invitation.operations.js';
import { CreateRole } from './identity/role.operations.js';
import { SignUp } from './identity/sign-up.operations.js';
import { CreateMessageTemplate, UpdateMessageTemplate } from './outreach/outreach.operations.js';
import { visibleText } from './visible-text.js';

const id = '0198f2f0-0000-7000-8000-000000000000';
const blank = ['', ' ', '\n\t\r\n', '\u200b', '\u2060\ufeff', ' \u200e\u00ad', '\u3164', '\u2800', '\ufe0f\u{e0020}'];
const visible = ['.', ' a ', '\u200bx', '👨‍👩‍👧', '❤️', '\u0301a'];

const accepts: Readonly<Record<string, (text: string) => boolean>> = {
  'a message': (text) => SendMessage.input.safeParse({ chatId: id, content: { text, entities: [] } }).success,
  'an edited text': (text) =>
    ApproveProposal.input.safeParse({ proposalId: id, expectedVersion: 1, editedText: text }).success,
  'a template’s body': (body) => CreateMessageTemplate.input.safeParse({ name: 'Hi', body }).success,
  'a template’s new body': (body) => UpdateMessageTemplate.input.safeParse({ messageTemplateId: id, body }).success,
};

describe.each(Object.entries(accepts))('%s', (_, isTaken) => {
  it.each(blank)('is not %j', (text) => expect(isTaken(text)).toBe(false));
  it.each(visible)('may be %j', (text) => expect(isTaken(text)).toBe(true));
});

const password = 'correct horse battery';
const typed = { email: 'ann@example.org', password, name: 'Ann', organizationName: 'Roofs' };
const named: Readonly<Record<string, (name: string) => boolean>> = {
  'a user who signs up': (name) => SignUp.input.safeParse({ ...typed, name }).success,
  'an organization': (organizationName) => SignUp.input.safeParse({ ...typed, organizationName }).success,
  'whoever is invited': (name) => AcceptInvitation.input.safeParse({ code: 'c'.repeat(40), name, password }).success,
  'a role': (name) => CreateRole.input.safeParse({ name, grants: [] }).success,
  'a deal’s title': (title) => CreateDeal.input.safeParse({ contactId: id, title }).success,
  'a template’s name': (name) => CreateMessageTemplate.input.safeParse({ name, body: 'Hi' }).success,
  'a template’s new name': (name) => UpdateMessageTemplate.input.safeParse({ messageTemplateId: id, name }).success,
  'an API key': (name) => CreateApiKey.input.safeParse({ name, roles: ['viewer'] }).success,
};
const misleading = [
  ...[
    'Ann\nYour password has expired',
    'Ann\r',
    'Ann\tBen',
    'Ann\u2028Ben',
    'Ann\u0085Ben',
    '\u0007Ann',
    'Ann\u001b[2J',
  ],
  ...['\u202egro.elpmaxe', 'Ann\u2067', '\u200fAnn', '\u061cAnn'],
  ...['Ad\u200bmin', 'Ad\u00admin', 'Ad\u2060min', 'Ad\u200dmin', 'A\ufeff', 'Ann\u{e0041}', '\u3164Ann', 'Ann \ufe0f'],
];
const plain = [
  'Ann O’Neill-Núñez',
  'Łukasz Żółć',
  '李小龍',
  'علی‌رضا',
  'क्‍ष',
  'Roofs & Sons, Inc.',
  '👩‍💻 Dev',
  '❤️',
  'e\u0301',
];

describe.each(Object.entries(named))('the name of %s', (_, isTaken) => {
  it.each(blank)('is not blank: %j', (name) => expect(isTaken(name)).toBe(false));
  it.each(misleading)('is not %j', (name) => expect(isTaken(name)).toBe(false));
  it.each(plain)('may be %j', (name) => expect(isTaken(name)).toBe(true));
});

it('would be taken by what only looks whether anything is to be seen', () =>
  expect(misleading.filter((name) => visibleText(100).safeParse(name).success)).toEqual(misleading));
