import { memberEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type KnownMember = {
  readonly principalId: string;
  readonly memberId: string;
  readonly kind: 'user' | 'agent';
  /** Built-in ones by their names, the organization's own by their ids. */
  readonly roles: string[];
  readonly isActive: boolean;
};

export const KnownMemberTable = defineEntity({
  name: 'KnownMember',
  tableName: 'known_member',
  properties: {
    ...tenantKey,
    principalId: p.uuid().primary(),
    memberId: p.uuid(),
    kind: p.text().$type<'user' | 'agent'>(),
    roles: p.json<string[]>(),
    isActive: p.boolean(),
  },
});

export const memberDirectory = readModel({
  name: 'identity.member-directory.v1',
  table: KnownMemberTable,
  events: memberEvents,
  mode: 'inline',
  key: ({ data }) => data.principal.id,

  evolve(member: KnownMember | null, event): KnownMember | null {
    switch (event.type) {
      case 'identity.member.added':
      case 'identity.member.reactivated': {
        const { memberId, principal, roles } = event.data;
        return { principalId: principal.id, memberId, kind: principal.kind, roles, isActive: true };
      }
      case 'identity.member.roles-changed':
        return member && { ...member, roles: event.data.roles };
      case 'identity.member.suspended':
      case 'identity.member.removed':
        return member && { ...member, isActive: false };
    }
  },
});
