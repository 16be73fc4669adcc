import { z } from 'zod';

import { deleteMessages } from '../world/delete-messages.js';
import { peerKey } from '../world/peer.js';
import { affected } from './affected.js';
import { signedIn, tlObject } from './method.js';
import { channelOf, peerOf } from './peers.js';

const ids = z.array(z.number());

const deleteOwn = signedIn(
  'messages.deleteMessages',
  { id: ids, revoke: z.boolean().default(false) },
  (input, call) => {
    const deletion = { userId: call.me, ids: input.id, revoke: input.revoke };
    return affected(call, `user:${call.me}`, deleteMessages(call.world, deletion, call.session));
  },
);

const deleteInChannel = signedIn('channels.deleteMessages', { channel: tlObject, id: ids }, (input, call) => {
  const chat = channelOf(call, input.channel);
  const deletion = { userId: call.me, chat, ids: input.id, revoke: true };
  return affected(call, peerKey(chat), deleteMessages(call.world, deletion, call.session));
});

const deleteHistory = signedIn(
  'messages.deleteHistory',
  { peer: tlObject, revoke: z.boolean().default(false) },
  ({ peer, revoke }, call) => {
    const chat = peerOf(call, peer);
    const ids = [...call.world.state.mailboxOf(call.me, chat).history(chat).ids];
    const happenings = deleteMessages(call.world, { userId: call.me, chat, ids, revoke }, call.session);
    return { ...affected(call, `user:${call.me}`, happenings), _: 'messages.affectedHistory', offset: 0 };
  },
);

export const deleteMethods = [deleteOwn, deleteInChannel, deleteHistory];
