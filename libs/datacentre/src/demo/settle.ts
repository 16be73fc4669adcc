import type { World } from '../world/world.js';
import { type Extra, type ScriptedCustomer, demoSeller, scriptedCustomers } from './customers.js';

/** Makes the accounts and the group that are not there yet. */
export function settle(world: World): void {
  const { userId: id, ...seller } = demoSeller;
  if (!world.state.users.has(id)) world.addUser({ id, ...seller });
  for (const customer of scriptedCustomers) settleCustomer(world, customer);
}

function settleCustomer(world: World, customer: ScriptedCustomer): void {
  for (const one of [customer, ...(customer.group?.others ?? [])]) settleUser(world, one);
  if (!customer.group || world.state.chat({ kind: 'chat', id: customer.group.id })) return;
  const { id, title, others } = customer.group;
  const memberIds = [demoSeller.userId, ...others.map(({ userId }) => userId)];
  world.addGroup({ id, title, creatorId: customer.userId, memberIds });
}

function settleUser(world: World, { userId: id, firstName, lastName, username, language: languageCode }: Extra): void {
  if (world.state.users.has(id)) return;
  world.addUser({ id, firstName, username, languageCode, ...(lastName === undefined ? {} : { lastName }) });
}
