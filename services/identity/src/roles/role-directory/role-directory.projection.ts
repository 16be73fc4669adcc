import { roleEvents, type StoredGrant } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type KnownRole = {
  readonly roleId: string;
  readonly name: string;
  readonly grants: StoredGrant[];
  readonly isArchived: boolean;
};

export const KnownRoleTable = defineEntity({
  name: 'KnownRole',
  tableName: 'known_role',
  properties: {
    ...tenantKey,
    roleId: p.uuid().primary(),
    name: p.text(),
    grants: p.json<StoredGrant[]>(),
    isArchived: p.boolean(),
  },
});

export const roleDirectory = readModel({
  name: 'identity.role-directory.v1',
  table: KnownRoleTable,
  events: roleEvents,
  mode: 'inline',
  key: ({ data }) => data.roleId,

  evolve(role: KnownRole | null, event): KnownRole | null {
    switch (event.type) {
      case 'identity.role.created': {
        const { roleId, name, grants } = event.data;
        return { roleId, name, grants, isArchived: false };
      }
      case 'identity.role.changed':
        return role && { ...role, name: event.data.name ?? role.name, grants: event.data.grants ?? role.grants };
      case 'identity.role.archived':
        return role && { ...role, isArchived: true };
    }
  },
});
