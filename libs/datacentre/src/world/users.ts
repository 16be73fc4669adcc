import { randomInt } from 'node:crypto';

import { verifierOf } from '../crypto/srp.js';
import type { User } from './user.js';
import type { World } from './world.js';

export type NewUser = Partial<Omit<User, 'password'>> & Pick<User, 'firstName'> & { readonly password?: string };

/** Ids look like the real ones: nine digits. */
export function addUser(world: World, { password, ...given }: NewUser): User {
  const id = given.id ?? freshId(world);
  const user: User = { homeDc: 2, ...given, id, phone: given.phone?.replace(/\D/g, '') };
  world.record({ kind: 'user.added', user });
  if (password !== undefined) setPassword(world, id, { password });
  return world.user(id);
}

export function setPassword(world: World, userId: number, given?: { password: string; hint?: string }): void {
  const password = given && { ...verifierOf(given.password), hint: given.hint };
  world.record({ kind: 'user.password-set', userId, password });
}

function freshId(world: World): number {
  const id = randomInt(200_000_000, 999_999_999);
  return world.state.users.has(id) ? freshId(world) : id;
}
