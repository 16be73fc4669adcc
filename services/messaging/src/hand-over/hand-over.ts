import {
  ChannelAccountAssigned,
  type ChannelAccountEvent,
  type ConversationEvent,
  type RecordHandOver,
} from '@parley/contracts';

import type { ConnectedAccount } from '../channel-accounts/channel-account.js';
import { assignChat } from '../conversations/assign-chat/assign-chat.js';
import type { Conversation } from '../conversations/conversation.js';

/** What somebody else was given meanwhile stays. */
export function handChatOver(
  { id: chatId, principalId, to }: RecordHandOver,
  conversation: Conversation,
): readonly ConversationEvent[] {
  const isTheirs = conversation.status === 'added' && conversation.assignment.assigneeId === principalId;
  return isTheirs ? assignChat({ chatId, ...to, reason: 'handed-over' }, conversation) : [];
}

export function handAccountOver(
  { id: channelAccountId, principalId, to }: RecordHandOver,
  account: ConnectedAccount,
): readonly ChannelAccountEvent[] {
  const isAnybodys = account.status !== 'unknown' && account.status !== 'disconnected';
  // Who connected it is in the list alone: from the first hand-over on the account itself knows.
  if (!isAnybodys || (account.assigneeId ?? principalId) !== principalId) return [];
  const { assigneeId, teamId = null } = to;
  return [ChannelAccountAssigned({ channelAccountId, assigneeId, teamId, reason: 'handed-over' })];
}
