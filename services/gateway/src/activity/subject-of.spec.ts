import { readdirSync, readFileSync } from 'node:fs';

import { permissions } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { sightOf } from './subject-of.js';

/** Facts that no activity shows: who signs in and how, and whose keys are gone. */
const hidden = /^identity\.(sign-in|subject|second-factor\.)/;
const goldenFolder = new URL('../../../../libs/contracts/golden/', import.meta.url);
const golden = readdirSync(goldenFolder)
  .map((name) => JSON.parse(readFileSync(new URL(name, goldenFolder), 'utf8')) as { type: string; data: object })
  .filter(({ type }) => !hidden.test(type));

const tenantId = 'o';
const see = (type: string, data: object = {}) => sightOf({ type, data, tenantId });

describe('what an event is about', () => {
  it('is the record that its data names', () => {
    expect(see('messaging.message.received', { messageId: 'm', chatId: 'c' })).toEqual({
      subject: { type: 'message', id: 'm' },
      permission: 'chats:read',
      chatId: 'c',
    });
    expect(see('crm.deal.moved-to-stage', { dealId: 'd' })?.subject).toEqual({ type: 'deal', id: 'd' });
  });

  it.each(golden)('is known for $type', ({ type, data }) => {
    expect(see(type, data)).toBeDefined();
  });

  it('is the organization for what it used', () => {
    expect(see('billing.usage.metered')?.subject).toEqual({ type: 'organization', id: tenantId });
  });

  it('is nothing for an event nobody listed, or that names no record', () => {
    expect(see('identity.session.opened', { sessionId: 's' })).toBeUndefined();
    expect(see('crm.deal.created', {})).toBeUndefined();
    expect(sightOf({ type: 'crm.deal.created', data: null, tenantId })).toBeUndefined();
  });

  it('is shown by a permission of the matrix', () => {
    expect(permissions).toContain(see('agents.proposal.created', { proposalId: 'p' })?.permission);
  });
});
