import { z } from 'zod';

import { badRequest } from '../rpc-error.js';
import { renderUser } from '../render/user.js';
import { View } from '../render/view.js';
import { renderPeer } from '../render/peer.js';
import type { TlObject } from '../tl/tl-object.js';
import { type Peer, userPeer } from '../world/peer.js';
import { type SignedInCall, signedIn, tlObject } from './method.js';
import { userIdOf } from './peers.js';

const getUsers = signedIn('users.getUsers', { id: z.array(tlObject) }, ({ id: inputs }, call) =>
  inputs.map((input) => renderUser(call.world.user(userIdOf(call, input)), call.me)),
);

const getFullUser = signedIn('users.getFullUser', { id: tlObject }, ({ id: input }, call): TlObject => {
  const id = userIdOf(call, input);
  const fullUser = {
    _: 'userFull',
    id,
    settings: { _: 'peerSettings' },
    notifySettings: { _: 'peerNotifySettings' },
    commonChatsCount: 0,
  };
  return { _: 'users.userFull', fullUser, ...new View(call.world, call.me).mention(userPeer(id)).cast };
});

/** Names shorter than five characters don't exist. */
const resolveUsername = signedIn('contacts.resolveUsername', { username: z.string() }, ({ username }, call) => {
  const name = username.toLowerCase();
  const { users, chats } = call.world.state;
  const isIt = (one: { readonly username?: string | undefined }) => one.username?.toLowerCase() === name;
  const user = [...users.values()].find(isIt);
  const channel = [...chats.values()].find(isIt);
  const found = user ? userPeer(user.id) : channel;
  if (name.length < 5 || !found) throw badRequest('USERNAME_NOT_OCCUPIED');
  return resolved(call, found);
});

const resolvePhone = signedIn('contacts.resolvePhone', { phone: z.string() }, ({ phone }, call) => {
  const user = call.world.userByPhone(phone);
  if (!user) throw badRequest('PHONE_NOT_OCCUPIED');
  return resolved(call, userPeer(user.id));
});

function resolved(call: SignedInCall, peer: Peer): TlObject {
  const { cast } = new View(call.world, call.me).mention(peer);
  return { _: 'contacts.resolvedPeer', peer: renderPeer(peer), ...cast };
}

/** Nobody keeps contacts here. */
const getContacts = signedIn('contacts.getContacts', {}, () => {
  return { _: 'contacts.contacts', contacts: [], savedCount: 0, users: [] };
});

export const userMethods = [getUsers, getFullUser, resolveUsername, resolvePhone, getContacts];
