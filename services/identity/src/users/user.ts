import {
  clearOr,
  type Locale,
  UserAddressProved,
  UserCreated,
  UserDeleted,
  type UserEvent,
  UserJoined,
  UserLeft,
  UserLocaleSet,
  UserRenamed,
} from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { userNotFound, userStillMember } from './user.errors.js';

export type User =
  | { readonly status: 'unknown' | 'deleted' }
  | {
      readonly status: 'active';
      /** In the order they were joined. */
      readonly organizationIds: readonly string[];
      readonly isAddressProved: boolean;
      /** Null once erased. */
      readonly name: string | null;
      /** In which they are written to; English where they never said. */
      readonly locale: Locale;
    };

export const initialUser: User = { status: 'unknown' };

export function evolve(user: User, event: UserEvent): User {
  if (event.type === 'identity.user.created') {
    const { name, locale = 'en' } = event.data;
    return { status: 'active', organizationIds: [], isAddressProved: false, name: clearOr(name, null), locale };
  }
  if (user.status !== 'active') return user;
  switch (event.type) {
    case 'identity.user.address-proved':
      return { ...user, isAddressProved: true };
    case 'identity.user.joined': {
      const { organizationId } = event.data;
      return { ...user, organizationIds: [...without(organizationId, user.organizationIds), organizationId] };
    }
    case 'identity.user.left':
      return { ...user, organizationIds: without(event.data.organizationId, user.organizationIds) };
    case 'identity.user.renamed':
      return { ...user, name: clearOr(event.data.name, null) };
    case 'identity.user.locale-set':
      return { ...user, locale: event.data.locale };
    case 'identity.user.deleted':
      return { status: 'deleted' };
  }
}

const without = (organizationId: string, all: readonly string[]) => all.filter((id) => id !== organizationId);

/** A user belongs to no organization: the stream lies in the house. */
export const userStream = streamOf('identity.user', { initial: initialUser, evolve });

export type NewUser = {
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly locale?: Locale | undefined;
};

export const createUser = (user: NewUser, state: User): readonly UserEvent[] =>
  state.status === 'active' ? [] : [UserCreated(user)];

export const provedAddress = ({ userId }: { readonly userId: string }, user: User): readonly UserEvent[] =>
  user.status === 'active' && !user.isAddressProved ? [UserAddressProved({ userId })] : [];

export type Profile = {
  readonly userId: string;
  /** As it was where absent. */
  readonly name?: string | undefined;
  readonly locale?: Locale | undefined;
};

export function updateProfile({ userId, name, locale }: Profile, user: User): readonly UserEvent[] {
  if (user.status !== 'active') throw userNotFound(userId);
  return [
    ...(name === undefined || name === user.name ? [] : [UserRenamed({ userId, name })]),
    ...(locale === undefined || locale === user.locale ? [] : [UserLocaleSet({ userId, locale })]),
  ];
}

export type Belonging = { readonly userId: string; readonly organizationId: string };

export function joinOrganization(belonging: Belonging, user: User): readonly UserEvent[] {
  if (user.status !== 'active') throw userNotFound(belonging.userId);
  return user.organizationIds.includes(belonging.organizationId) ? [] : [UserJoined(belonging)];
}

export const leaveOrganization = (belonging: Belonging, user: User): readonly UserEvent[] =>
  user.status === 'active' && user.organizationIds.includes(belonging.organizationId) ? [UserLeft(belonging)] : [];

/** Only somebody who has left everywhere: what they answered for would be nobody's. */
export function deleteUser({ userId }: { readonly userId: string }, user: User): readonly UserEvent[] {
  if (user.status !== 'active') return [];
  if (user.organizationIds.length > 0) throw userStillMember(user.organizationIds);
  return [UserDeleted({ userId })];
}
