import { z } from 'zod';

import { readHistory } from '../world/read-history.js';
import { affected } from './affected.js';
import { signedIn, tlObject } from './method.js';
import { channelOf, peerOf } from './peers.js';

const upTo = (maxId: number) => (maxId > 0 ? { maxId } : {});

const readOwn = signedIn('messages.readHistory', { peer: tlObject, maxId: z.number() }, ({ peer, maxId }, call) => {
  const reading = { userId: call.me, chat: peerOf(call, peer), ...upTo(maxId) };
  return affected(call, `user:${call.me}`, readHistory(call.world, reading, call.session));
});

const readChannel = signedIn('channels.readHistory', { channel: tlObject, maxId: z.number() }, (input, call) => {
  const reading = { userId: call.me, chat: channelOf(call, input.channel), ...upTo(input.maxId) };
  readHistory(call.world, reading, call.session);
  return true;
});

const readContents = signedIn('messages.readMessageContents', {}, (_, call) => affected(call, `user:${call.me}`, []));

const receivedMessages = signedIn('messages.receivedMessages', {}, () => []);

export const readMethods = [readOwn, readChannel, readContents, receivedMessages];
