import { MessageTemplateCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialMessageTemplate } from '../message-template.js';
import { createMessageTemplate } from './create-message-template.js';

const created = { messageTemplateId: 'template-1', name: 'Hello', body: 'Hi {{contact.name}}' };
const hello = { ...created, variables: ['contact.name'] };
const given = scenario({ initial: initialMessageTemplate, evolve, decide: createMessageTemplate });

describe('create message template', () => {
  it('creates it', () => given().when(hello).then(MessageTemplateCreated(created)));

  it('does nothing when it is there already', () => given(MessageTemplateCreated(created)).when(hello).thenNothing());

  it('refuses a variable that nothing fills', () =>
    given()
      .when({ ...hello, variables: ['contact.name', 'contact.shoe'] })
      .thenRefused('outreach.message-template.unknown-variables'));
});
