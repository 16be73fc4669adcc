import { operations } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { viewedRecords } from './viewed-records.types.js';

describe('what may be done with a record, as the catalogue has it', () => {
  it('is everything on a deal', () =>
    expect(viewedRecords.deal.operations).toEqual([
      'crm.deals-by-ids',
      'crm.assign-deal',
      'crm.delete-deal',
      'crm.link-deal-to-chat',
      'crm.move-deal-to-stage',
      'crm.reopen-deal',
      'crm.restore-deal',
      'crm.set-deal-collaborators',
      'crm.update-deal',
    ]));

  it('is everything on a lead', () =>
    expect(viewedRecords.lead.operations).toEqual([
      'crm.leads-by-ids',
      'crm.assign-lead',
      'crm.discard-lead',
      'crm.qualify-lead',
      'crm.reopen-lead',
      'crm.update-lead',
    ]));

  it('is everything on a contact', () =>
    expect(viewedRecords.contact.operations).toEqual([
      'crm.contacts-by-ids',
      'crm.add-contact-identity',
      'crm.assign-contact',
      'crm.create-deal',
      'crm.delete-contact',
      'crm.get-contact',
      'crm.remove-contact-identity',
      'crm.restore-contact',
      'crm.set-contact-collaborators',
      'crm.unmerge-contact',
      'crm.update-contact',
    ]));

  it('is everything on a chat, and on what is sent there', () =>
    expect(viewedRecords.chat.operations).toEqual([
      'messaging.chats-by-ids',
      'messaging.assign-chat',
      'messaging.cancel-send',
      'messaging.list-messages',
      'messaging.mark-chat-read',
      'messaging.resolve-send',
      'messaging.send-message',
      'messaging.set-chat-collaborators',
    ]));

  it('is everything on a proposal', () =>
    expect(viewedRecords.proposal.operations).toEqual([
      'agents.proposals-by-ids',
      'agents.approve-proposal',
      'agents.reject-proposal',
    ]));

  it('is shown by a query that is there, of the service that answers', () => {
    for (const { service, shownBy } of Object.values(viewedRecords)) {
      expect(operations.find(({ name }) => name === shownBy)?.kind).toBe('query');
      expect(shownBy.startsWith(`${service}.`)).toBe(true);
    }
  });
});
