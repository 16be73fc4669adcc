import { createHash } from 'node:crypto';

import type { InputOf, Reach, SendMessage } from '@parley/contracts';
import { Keyring } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { type ChatRecord, ChatRecords } from '../../chats/chat-records.adapter.js';
import { OutsideIds } from '../../connections/chat-directory/outside-ids.adapter.js';
import { type SenderRule, SenderRules } from '../../senders/sender-rules.adapter.js';
import { outgoingContent } from '../outgoing-content.js';
import type { SendRequest } from '../request-send/request-send.js';

type Input = InputOf<typeof SendMessage>;

/** The number by which Telegram knows a send again: the same for the same send, however often it is tried. */
const randomIdOf = (sendId: string): string => createHash('sha256').update(sendId).digest().readBigInt64LE().toString();

/** In a private chat both directions belong to the contact's side, in a group each text to its sender. */
const subjectOf = ({ kind, peerId, accountPeerId }: ChatRecord): string =>
  kind === 'private' ? peerId : (accountPeerId ?? peerId);

/** The entry to be made, what the organization says of senders, and whether nobody answers for the chat yet. */
export type Answer = SendRequest & { readonly rule: SenderRule; readonly isAnybodys: boolean };

@Injectable()
export class SendFacts {
  constructor(
    private readonly chats: ChatRecords,
    private readonly keyring: Keyring,
    private readonly rules: SenderRules,
  ) {}

  async requestOf(input: Input, { actor, commandId }: CommandContext, reach: Reach): Promise<Answer> {
    const { chatId, proposal, replyToMessageId } = input;
    const content = outgoingContent(input.content);
    const chat = await this.chats.get(actor.tenantId, chatId, reach);
    const { isFirstMessage, ...rule } = await this.rules.forChat(actor.tenantId, chatId);
    const ids = await OutsideIds.within(actor.tenantId, this.keyring);
    const sendId = ids.madeBy(commandId, 'send');
    const answered = replyToMessageId && { chatId, messageId: replyToMessageId };
    const replyTo = answered && (await this.chats.externalIdOf(actor.tenantId, answered, reach));
    const { peerId, channelAccountId, version } = chat;
    const place = { sendId, chatId, peerId, channelAccountId, subjectId: subjectOf(chat) };
    return {
      send: {
        ...place,
        content,
        randomId: randomIdOf(sendId),
        ...(replyTo && { replyToExternalId: replyTo }),
        ...(proposal && { proposalId: proposal.id }),
        isFirstMessage,
      },
      isAccountConnected: chat.accountStatus === 'connected',
      conversation: { version, ...(proposal && { readVersion: proposal.conversationVersion }) },
      rule,
      isAnybodys: chat.assigneeId === null && chat.teamId === null,
    };
  }
}
