import { erased } from '@parley/contracts';
import { HOUSE } from '@parley/kernel';
import type { TenantDatabase } from '@parley/platform';
import { z } from 'zod';

import { KnownUserTable } from './user-directory.projection.js';

const house = { tenantId: HOUSE };

const known = `select u.email, u.name from identity.known_user u where u.user_id = ?`;
const rows = z.array(z.object({ email: z.string().nullable(), name: z.string().nullable() }));

/** A user as the house knows them, if it does. */
export async function userInHouse(database: TenantDatabase, userId: string) {
  const [found] = await database.read(house, [{ sql: known, values: [userId] }]);
  return rows.parse(found)[0];
}

/** Users as the house knows them, by their ids. */
export async function usersInHouse(database: TenantDatabase, userIds: readonly string[]) {
  const find = () =>
    database.inTenant(house, (em) => em.find(KnownUserTable, { userId: { $in: [...new Set(userIds)] } }));
  const users = userIds.length === 0 ? [] : await find();
  return new Map(users.map((user) => [user.userId, user]));
}

/** What users are called: who was erased has no name. */
export async function namesInHouse(database: TenantDatabase, userIds: readonly string[]) {
  const users = await usersInHouse(database, userIds);
  return (userId: string) => users.get(userId)?.name ?? erased;
}
