import { staffAccessEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type Entered = { readonly userId: string; readonly at: string };

export type KnownStaffAccess = {
  readonly staffAccessId: string;
  readonly role: string;
  readonly endsAt: string;
  readonly reason: string;
  readonly invitedBy: string;
  readonly invitedAt: string;
  readonly endedAt: string | null;
  readonly entered: Entered[];
};

export const KnownStaffAccessTable = defineEntity({
  name: 'KnownStaffAccess',
  tableName: 'staff_access',
  properties: {
    ...tenantKey,
    staffAccessId: p.uuid().primary(),
    role: p.text(),
    endsAt: p.text(),
    reason: p.text(),
    invitedBy: p.uuid(),
    invitedAt: p.text(),
    endedAt: p.text().nullable(),
    entered: p.json<Entered[]>(),
  },
});

/** Every time that staff was invited, also what is over: what they did then is still told as theirs. */
export const staffAccessList = readModel({
  name: 'identity.staff-access-list.v1',
  table: KnownStaffAccessTable,
  events: staffAccessEvents,
  mode: 'inline',
  key: ({ data }) => data.staffAccessId,

  evolve(access: KnownStaffAccess | null, { type, data, envelope }): KnownStaffAccess | null {
    switch (type) {
      case 'identity.staff-access.invited': {
        const { actor, recordedAt: invitedAt } = envelope;
        return { ...data, invitedBy: actor.onBehalfOf ?? actor.id, invitedAt, endedAt: null, entered: [] };
      }
      case 'identity.staff-access.entered':
        return access && { ...access, entered: withFirst(access.entered, data.userId, envelope.recordedAt) };
      case 'identity.staff-access.ended':
        return access && { ...access, endedAt: envelope.recordedAt };
    }
  },
});

const withFirst = (entered: Entered[], userId: string, at: string): Entered[] =>
  entered.some((one) => one.userId === userId) ? entered : [...entered, { userId, at }];
