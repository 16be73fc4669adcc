import { clearOr, UserCreated, UserDeleted, UserRenamed } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type KnownUser = {
  readonly userId: string;
  readonly subjectId: string;
  readonly email: string | null;
  readonly name: string | null;
};

export const KnownUserTable = defineEntity({
  name: 'KnownUser',
  tableName: 'known_user',
  properties: {
    ...tenantKey,
    userId: p.uuid().primary(),
    subjectId: p.uuid(),
    email: p.text().nullable(),
    name: p.text().nullable(),
  },
});

/** Lies in the house; an erased user has neither address nor name. */
export const userDirectory = readModel({
  name: 'identity.user-directory.v1',
  table: KnownUserTable,
  events: [UserCreated, UserRenamed, UserDeleted],
  mode: 'inline',
  key: ({ data }) => data.userId,

  evolve(user: KnownUser | null, { type, data }): KnownUser | null {
    if (type === 'identity.user.deleted') return null;
    const name = clearOr(data.name, null);
    if (type === 'identity.user.renamed') return user && { ...user, name };
    return { userId: data.userId, subjectId: data.userId, email: clearOr(data.email, null), name };
  },
});
