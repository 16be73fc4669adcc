import { z } from 'zod';

import { View } from '../render/view.js';
import type { TlObject } from '../tl/tl-object.js';
import { addGroup, joinChat } from '../world/chats.js';
import type { Peer } from '../world/peer.js';
import { type SignedInCall, numericId, signedIn, tlObject } from './method.js';
import { peerOf, userIdOf } from './peers.js';
import { tellOwn } from './sending.js';

const groupOf = (call: SignedInCall, chatId: number) => peerOf(call, { _: 'inputPeerChat', chatId: BigInt(chatId) });

const createInput = { users: z.array(tlObject), title: z.string() };

const createChat = signedIn('messages.createChat', createInput, ({ users, title }, call): TlObject => {
  const memberIds = users.map((input) => userIdOf(call, input));
  const chat = addGroup(call.world, { title, creatorId: call.me, memberIds }, call.session);
  return { _: 'messages.invitedUsers', updates: lastOwn(call, chat), missingInvitees: [] };
});

const getChats = signedIn('messages.getChats', { id: z.array(numericId) }, (input, call): TlObject => {
  const view = new View(call.world, call.me);
  for (const id of input.id) view.mention(groupOf(call, id));
  return { _: 'messages.chats', chats: view.cast.chats };
});

const getFullChat = signedIn('messages.getFullChat', { chatId: numericId }, ({ chatId }, call): TlObject => {
  const peer = groupOf(call, chatId);
  const view = new View(call.world, call.me).mention(peer);
  const chat = call.world.state.chat(peer);
  const participants = [...(chat?.memberIds ?? [])].map((userId): TlObject => {
    view.mention({ kind: 'user', id: userId });
    if (userId === chat?.creatorId) return { _: 'chatParticipantCreator', userId };
    return { _: 'chatParticipant', userId, inviterId: chat?.creatorId ?? 0, date: chat?.date ?? 0 };
  });
  const fullChat = {
    _: 'chatFull',
    id: chatId,
    about: '',
    participants: { _: 'chatParticipants', chatId, participants, version: 1 },
    notifySettings: { _: 'peerNotifySettings' },
  };
  return { _: 'messages.chatFull', fullChat, ...view.cast };
});

const addInput = { chatId: numericId, userId: tlObject };

const addChatUser = signedIn('messages.addChatUser', addInput, (input, call): TlObject => {
  const chat = groupOf(call, input.chatId);
  joinChat(call.world, { chat, userId: userIdOf(call, input.userId), invitedBy: call.me }, call.session);
  return { _: 'messages.invitedUsers', updates: lastOwn(call, chat), missingInvitees: [] };
});

const deleteChatUser = signedIn('messages.deleteChatUser', addInput, (input, call): TlObject => {
  const chat = groupOf(call, input.chatId);
  call.world.leave(chat, userIdOf(call, input.userId));
  return tellOwn(call, []);
});

const titleInput = { chatId: numericId, title: z.string() };

const editChatTitle = signedIn('messages.editChatTitle', titleInput, ({ chatId, title }, call): TlObject => {
  call.world.rename(groupOf(call, chatId), title, call.me);
  return tellOwn(call, []);
});

/** The newest message of a chat, told to the session that caused it. */
export function lastOwn(call: SignedInCall, chat: Peer): TlObject {
  const mailbox = call.world.state.mailboxOf(call.me, chat);
  const id = mailbox.history(chat).ids.at(-1);
  const event = mailbox.events.findLast((one) => one.kind === 'new' && one.id === id);
  return tellOwn(call, event ? [{ mailbox: mailbox.key, event }] : []);
}

export const chatMethods = [createChat, getChats, getFullChat, addChatUser, deleteChatUser, editChatTitle];
