import type { RoleEvent, StoredGrant } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** A role of the organization's own. */
export type OwnRole =
  | { readonly status: 'unknown' }
  | { readonly status: 'current' | 'archived'; readonly name: string; readonly grants: readonly StoredGrant[] };

export const initialRole: OwnRole = { status: 'unknown' };

export function evolve(role: OwnRole, event: RoleEvent): OwnRole {
  switch (event.type) {
    case 'identity.role.created':
      return { status: 'current', name: event.data.name, grants: event.data.grants };
    case 'identity.role.changed': {
      if (role.status === 'unknown') return role;
      const { name = role.name, grants = role.grants } = event.data;
      return { ...role, name, grants };
    }
    case 'identity.role.archived':
      return role.status === 'unknown' ? role : { ...role, status: 'archived' };
  }
}

export const roleStream = streamOf<OwnRole, RoleEvent>('identity.role', { initial: initialRole, evolve });
