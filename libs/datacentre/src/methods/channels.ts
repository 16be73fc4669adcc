import { z } from 'zod';

import { View } from '../render/view.js';
import type { TlObject } from '../tl/tl-object.js';
import { addChannel, joinChat } from '../world/chats.js';
import { readOutbox, unreadCount } from '../world/unread.js';
import { lastOwn } from './chats.js';
import { signedIn, tlObject } from './method.js';
import { channelOf, userIdOf } from './peers.js';
import { tellOwn } from './sending.js';

const createInput = { title: z.string(), broadcast: z.boolean().default(false) };

const createChannel = signedIn('channels.createChannel', createInput, ({ title, broadcast }, call) => {
  const made = { title, creatorId: call.me, memberIds: [], isBroadcast: broadcast };
  return lastOwn(call, addChannel(call.world, made, call.session));
});

const getChannels = signedIn('channels.getChannels', { id: z.array(tlObject) }, ({ id: inputs }, call): TlObject => {
  const view = new View(call.world, call.me);
  for (const input of inputs) view.mention(channelOf(call, input));
  return { _: 'messages.chats', chats: view.cast.chats };
});

const getFullChannel = signedIn('channels.getFullChannel', { channel: tlObject }, (input, call): TlObject => {
  const channel = channelOf(call, input.channel);
  const mailbox = call.world.state.mailboxOf(call.me, channel);
  const fullChat = {
    _: 'channelFull',
    id: channel.id,
    about: '',
    participantsCount: call.world.state.chat(channel)?.memberIds.size ?? 0,
    readInboxMaxId: mailbox.readBy.get(call.me) ?? 0,
    readOutboxMaxId: readOutbox(mailbox, channel, call.me),
    unreadCount: unreadCount(mailbox, channel, call.me),
    chatPhoto: { _: 'photoEmpty', id: 0 },
    notifySettings: { _: 'peerNotifySettings' },
    botInfo: [],
    pts: mailbox.pts,
  };
  return { _: 'messages.chatFull', fullChat, ...new View(call.world, call.me).mention(channel).cast };
});

const listInput = { channel: tlObject, offset: z.number(), limit: z.number() };

const getParticipants = signedIn('channels.getParticipants', listInput, (input, call): TlObject => {
  const channel = channelOf(call, input.channel);
  const view = new View(call.world, call.me).mention(channel);
  const chat = call.world.state.chat(channel);
  const all = [...(chat?.memberIds ?? [])];
  const participants = all.slice(input.offset, input.offset + input.limit).map((userId): TlObject => {
    view.mention({ kind: 'user', id: userId });
    return { _: 'channelParticipant', userId, date: chat?.date ?? 0 };
  });
  return { _: 'channels.channelParticipants', count: all.length, participants, ...view.cast };
});

const joinChannel = signedIn('channels.joinChannel', { channel: tlObject }, (input, call) => {
  const chat = channelOf(call, input.channel);
  joinChat(call.world, { chat, userId: call.me, invitedBy: call.me }, call.session);
  return lastOwn(call, chat);
});

const leaveChannel = signedIn('channels.leaveChannel', { channel: tlObject }, (input, call) => {
  const chat = channelOf(call, input.channel);
  call.world.leave(chat, call.me);
  return tellOwn(call, []);
});

const inviteInput = { channel: tlObject, users: z.array(tlObject) };

const inviteToChannel = signedIn('channels.inviteToChannel', inviteInput, (input, call): TlObject => {
  const chat = channelOf(call, input.channel);
  for (const user of input.users) {
    joinChat(call.world, { chat, userId: userIdOf(call, user), invitedBy: call.me }, call.session);
  }
  return { _: 'messages.invitedUsers', updates: lastOwn(call, chat), missingInvitees: [] };
});

export const channelMethods = [
  createChannel,
  getChannels,
  getFullChannel,
  getParticipants,
  joinChannel,
  leaveChannel,
  inviteToChannel,
];
