import { MessageTemplateChanged, MessageTemplateCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialMessageTemplate } from '../message-template.js';
import { updateMessageTemplate } from './update-message-template.js';

const messageTemplateId = 'template-1';
const hello = MessageTemplateCreated({ messageTemplateId, name: 'Hello', body: 'Hi {{contact.name}}' });
const renamed = MessageTemplateChanged({ messageTemplateId, name: 'Greeting' });
const given = scenario({ initial: initialMessageTemplate, evolve, decide: updateMessageTemplate });

describe('update message template', () => {
  it('names only what changed', () =>
    given(hello)
      .when({ messageTemplateId, name: 'Greeting', body: 'Hi {{contact.name}}', variables: ['contact.name'] })
      .then(renamed));

  it('changes it again from how it stands', () =>
    given(hello, renamed)
      .when({ messageTemplateId, name: 'Hello', body: 'Hi', variables: [] })
      .then(MessageTemplateChanged({ messageTemplateId, name: 'Hello', body: 'Hi' })));

  it('does nothing when it is so already', () =>
    given(hello).when({ messageTemplateId, name: 'Hello', variables: [] }).thenNothing());

  it('refuses one that was never created', () =>
    given().when({ messageTemplateId, name: 'x', variables: [] }).thenRefused('outreach.message-template.not-found'));

  it('refuses a variable that nothing fills', () =>
    given(hello)
      .when({ messageTemplateId, body: '{{deal.colour}}', variables: ['deal.colour'] })
      .thenRefused('outreach.message-template.unknown-variables'));
});
