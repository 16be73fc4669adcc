import { memberEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type MemberRow = {
  readonly memberId: string;
  readonly principalId: string;
  readonly kind: 'user' | 'agent';
  readonly roles: string[];
  readonly status: 'active' | 'suspended' | 'removed';
  readonly joinedAt: Date | string;
};

export const MemberTable = defineEntity({
  name: 'Member',
  properties: {
    ...tenantKey,
    principalId: p.uuid().primary(),
    memberId: p.uuid(),
    kind: p.text().$type<'user' | 'agent'>(),
    roles: p.json<string[]>(),
    status: p.text().$type<MemberRow['status']>(),
    joinedAt: p.datetime(3),
  },
});

/** Who is a member, and who was. */
export const memberList = readModel({
  name: 'identity.member-list.v1',
  table: MemberTable,
  events: memberEvents,
  mode: 'inline',
  key: ({ data }) => data.principal.id,

  evolve(member: MemberRow | null, event): MemberRow | null {
    const { memberId, principal } = event.data;
    switch (event.type) {
      case 'identity.member.added': {
        const joinedAt = event.envelope.recordedAt;
        const { roles } = event.data;
        return { memberId, principalId: principal.id, kind: principal.kind, roles, status: 'active', joinedAt };
      }
      case 'identity.member.roles-changed':
        return member && { ...member, roles: event.data.roles };
      case 'identity.member.suspended':
        return member && { ...member, status: 'suspended' };
      case 'identity.member.reactivated':
        return member && { ...member, roles: event.data.roles, status: 'active' };
      case 'identity.member.removed':
        return member && { ...member, status: 'removed' };
    }
  },
});
