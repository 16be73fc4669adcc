import { describe, expect, it } from 'vitest';

import { subjectIdOf } from './about.js';

describe('what an act is about', () => {
  it.each([
    ['crm.deal.created', { dealId: 'd', contactId: 'c' }, 'd'],
    ['messaging.channel-account.connected', { channelAccountId: 'a' }, 'a'],
    ['messaging.conversation.closed', { chatId: 'c' }, 'c'],
    ['identity.organization.created', { organizationId: 'o' }, 'o'],
    ['identity.access.refused', { operation: 'x' }, 'organization'],
  ])('of %s', (type, data, id) => expect(subjectIdOf(type, data, 'organization')).toBe(id));
});
