import type { OrganizationEvent } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import type { ListedMember } from '../members/managing.js';
import { archiveOrganization, unarchiveOrganization } from './archive-organization/archive-organization.js';
import { changeBillingOwner } from './change-billing-owner/change-billing-owner.js';
import { cancelDeletion, deleteOrganization, isDue, requestDeletion } from './deletion/organization-deletion.js';
import { createOrganization, evolve, initialOrganization, type Organization } from './organization.js';
import { updateOrganization } from './update-organization/update-organization.js';

const organizationId = '0190b2c4-7d00-7000-8000-000000000001';
const userId = '0190b2c4-7d00-7000-8000-000000000002';
const dueAt = '2026-03-16T09:00:00.000Z';
const wish = { organizationId, roles: ['owner'], version: 3 };
const code = (wanted: string): unknown => expect.objectContaining({ code: `identity.organization.${wanted}` });
const after = (state: Organization, events: readonly OrganizationEvent[]) => events.reduce(evolve, state);

const active = after(initialOrganization, createOrganization({ organizationId, name: 'Roofs' }, initialOrganization));
const archived = after(active, archiveOrganization(wish, active));
const deleting = after(active, requestDeletion({ ...wish, dueAt }, active));
const deleted = after(deleting, deleteOrganization({ organizationId, now: dueAt }, deleting));

describe('an organization', () => {
  it('is made once, and works as usual where nothing else was said', () => {
    expect(active).toMatchObject({ status: 'active', settings: { name: 'Roofs', timeZone: 'UTC', currency: 'EUR' } });
    expect(createOrganization({ organizationId, name: 'Walls' }, active)).toEqual([]);
    const said = createOrganization(
      { organizationId, name: 'Roofs', settings: { currency: 'JPY' } },
      initialOrganization,
    );
    expect(after(initialOrganization, said)).toMatchObject({ settings: { currency: 'JPY', language: 'en' } });
  });

  it('is changed in what is another than before, as it was read', () => {
    const update = { organizationId, version: 3, name: 'Roofs', retentionDays: 30 };
    expect(updateOrganization(update, active)).toMatchObject([{ data: { organizationId, retentionDays: 30 } }]);
    expect(updateOrganization({ organizationId, version: 3, name: 'Roofs' }, active)).toEqual([]);
    expect(() => updateOrganization({ ...update, expectedVersion: 2 }, active)).toThrow(code('version'));
    expect(() => updateOrganization(update, initialOrganization)).toThrow(code('not-found'));
    expect(() => updateOrganization(update, deleted)).toThrow(code('deleted'));
  });

  it('limits its senders by what was said, one limit at a time, and lifts what was said to be none', () => {
    const update = { organizationId, version: 3 };
    const limited = after(active, updateOrganization({ ...update, messagesPerDay: 200 }, active));
    expect(active).toMatchObject({ settings: { messagesPerDay: null, firstMessagesPerDay: null } });
    expect(limited).toMatchObject({ settings: { messagesPerDay: 200, firstMessagesPerDay: null } });
    expect(updateOrganization({ ...update, messagesPerDay: 200 }, limited)).toEqual([]);
    expect(
      updateOrganization({ ...update, name: 'Walls', messagesPerDay: null, firstMessagesPerDay: 20 }, limited),
    ).toEqual([
      { type: 'identity.organization.changed', data: { organizationId, name: 'Walls', fromName: 'Roofs' } },
      {
        type: 'identity.organization.sender-limits-set',
        data: {
          organizationId,
          ...{ fromMessagesPerDay: 200, toMessagesPerDay: null },
          ...{ fromFirstMessagesPerDay: null, toFirstMessagesPerDay: 20 },
        },
      },
    ]);
  });

  it('is billed to an active member who is a user', () => {
    const member: ListedMember = {
      ...{ memberId: 'm', roles: ['viewer'], status: 'active' },
      principal: { kind: 'user', id: userId },
    };
    const billing = { organizationId, version: 3, member };
    const billed = after(active, changeBillingOwner(billing, active));
    expect(billed).toMatchObject({ billingOwnerId: userId });
    expect(changeBillingOwner(billing, billed)).toEqual([]);
    const agent = { ...member, principal: { kind: 'agent', id: userId } } as const;
    expect(() => changeBillingOwner({ ...billing, member: agent }, active)).toThrow(code('billing-owner-unfit'));
    expect(() => changeBillingOwner({ ...billing, member: { ...member, status: 'removed' } }, active)).toThrow(
      code('billing-owner-unfit'),
    );
  });

  it('is archived and taken out by an owner', () => {
    expect(archived).toMatchObject({ status: 'archived' });
    expect(archiveOrganization(wish, archived)).toEqual([]);
    expect(after(archived, unarchiveOrganization(wish, archived))).toMatchObject({ status: 'active' });
    expect(unarchiveOrganization(wish, active)).toEqual([]);
    expect(() => archiveOrganization({ ...wish, roles: ['admin'] }, active)).toThrow(code('owners-only'));
    expect(() => archiveOrganization(wish, deleting)).toThrow(code('deleting'));
    expect(() => unarchiveOrganization(wish, deleting)).toThrow(code('deleting'));
  });

  it('is deleted when it is due, unless an owner takes that back: then it is what it was', () => {
    expect(deleting).toMatchObject({ status: 'deleting', dueAt });
    expect(requestDeletion({ ...wish, dueAt: '2027-01-01T00:00:00.000Z' }, deleting)).toEqual([]);
    expect([isDue(deleting, '2026-03-16T08:59:59.999Z'), isDue(deleting, dueAt), isDue(active, dueAt)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(deleted).toMatchObject({ status: 'deleted' });
    const inTime = { ...wish, now: '2026-03-16T08:59:59.999Z' };
    expect(after(deleting, cancelDeletion(inTime, deleting))).toMatchObject({ status: 'active' });
    expect(() => cancelDeletion({ ...wish, now: dueAt }, deleting)).toThrow(code('deleted'));
    const fromArchive = after(archived, requestDeletion({ ...wish, dueAt }, archived));
    expect(after(fromArchive, cancelDeletion(inTime, fromArchive))).toMatchObject({ status: 'archived' });
    expect(() => cancelDeletion(inTime, active)).toThrow(code('not-deleting'));
    expect(() => requestDeletion({ ...wish, roles: ['admin'], dueAt }, active)).toThrow(code('owners-only'));
  });
});
