import {
  type ChatKind,
  type IntakePolicy,
  MessageDeleted,
  MessageEdited,
  type MessageEvent,
  MessageReceived,
  MessageSent,
} from '@parley/contracts';

import type { TelegramMessage } from '../telegram/update.js';

/** A chat of the record, as its messages need it. */
export type RecordedChat = {
  readonly chatId: string;
  readonly chatKind: ChatKind;
  readonly channelAccountId: string;
  readonly peerId: string;
};

export type MessageFacts = {
  readonly chat: RecordedChat;
  readonly messageId: string;
  /** Who wrote, of the organization's peers. */
  readonly sender: { readonly peerId: string; readonly name: string; readonly username?: string };
  /** The peer of the connected account itself, whose own words in a group are. */
  readonly accountPeerId: string;
  readonly opens: IntakePolicy['opens'];
  readonly origin: 'live' | 'history' | 'import';
  readonly sourceKey: string;
};

/** In a private chat both directions belong to the contact's side, in a group each text to whoever wrote it. */
export const subjectOf = ({ chat, sender, accountPeerId }: MessageFacts, isOurs: boolean): string => {
  if (chat.chatKind === 'private') return chat.peerId;
  return isOurs ? accountPeerId : sender.peerId;
};

function placeOf(message: TelegramMessage, facts: MessageFacts) {
  const { chatId, chatKind, channelAccountId } = facts.chat;
  const subjectId = subjectOf(facts, message.isOurs);
  return { messageId: facts.messageId, chatId, chatKind, channelAccountId, subjectId, externalId: message.id };
}

export function messageAdded(message: TelegramMessage, facts: MessageFacts): MessageEvent {
  const { content, replyToId } = message;
  const { sender, origin, opens, sourceKey } = facts;
  const said = { ...placeOf(message, facts), content, ...(replyToId && { replyToExternalId: replyToId }), origin };
  const fact = { occurredAt: message.sentAt, sourceKey };
  return message.isOurs ? MessageSent(said, fact) : MessageReceived({ ...said, sender, opens }, fact);
}

/** Null where nothing that we keep changed: Telegram calls a new reaction or view an edit too. */
export function messageEdited(message: TelegramMessage, facts: MessageFacts): MessageEvent | null {
  if (message.editDate === null) return null;
  const occurredAt = new Date(message.editDate * 1000).toISOString();
  const fact = { occurredAt, sourceKey: facts.sourceKey };
  return MessageEdited({ ...placeOf(message, facts), content: message.content }, fact);
}

type Deletion = Parameters<typeof MessageDeleted>[0] & { readonly sourceKey: string };

export const messageDeleted = ({ sourceKey, ...deletion }: Deletion): MessageEvent =>
  MessageDeleted(deletion, { sourceKey });
