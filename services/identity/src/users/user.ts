import { type Locale, UserAddressProved, UserCreated, type UserEvent, UserJoined, UserLeft } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

import { userNotFound } from './user.errors.js';

export type User =
  | { readonly status: 'unknown' }
  | {
      readonly status: 'active';
      /** In the order they were joined. */
      readonly organizationIds: readonly string[];
      readonly isAddressProved: boolean;
      /** In which they are written to; English where they never said. */
      readonly locale: Locale;
    };

export const initialUser: User = { status: 'unknown' };

export function evolve(user: User, event: UserEvent): User {
  if (event.type === 'identity.user.created')
    return { status: 'active', organizationIds: [], isAddressProved: false, locale: event.data.locale ?? 'en' };
  if (user.status === 'unknown') return user;
  if (event.type === 'identity.user.address-proved') return { ...user, isAddressProved: true };
  const { organizationId } = event.data;
  const others = user.organizationIds.filter((id) => id !== organizationId);
  switch (event.type) {
    case 'identity.user.joined':
      return { ...user, organizationIds: [...others, organizationId] };
    case 'identity.user.left':
      return { ...user, organizationIds: others };
  }
}

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

export type Belonging = { readonly userId: string; readonly organizationId: string };

export function joinOrganization(belonging: Belonging, user: User): readonly UserEvent[] {
  if (user.status === 'unknown') throw userNotFound(belonging.userId);
  return user.organizationIds.includes(belonging.organizationId) ? [] : [UserJoined(belonging)];
}

export const leaveOrganization = (belonging: Belonging, user: User): readonly UserEvent[] =>
  user.status === 'active' && user.organizationIds.includes(belonging.organizationId) ? [UserLeft(belonging)] : [];
