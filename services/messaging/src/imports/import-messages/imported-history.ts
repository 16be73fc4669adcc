import type { ChatKind, ImportedChat, ImportedMessage, ImportMessages, InputOf } from '@parley/contracts';

import { isAfter } from '../../conversations/external-id.js';
import { isNeverStored } from '../../intake/intake.js';
import type { TelegramMessage, TelegramPeer } from '../../telegram/update.js';
import { ownNotes, sentInFuture, serviceAccountNeverStored, tooLong } from '../imports.errors.js';

type Sender = NonNullable<ImportedMessage['sender']>;

const peerKinds = {
  private: 'user',
  user: 'user',
  'basic-group': 'chat',
  supergroup: 'channel',
  'telegram-channel': 'channel',
  channel: 'channel',
} as const satisfies Record<ImportedChat['kind'] | Sender['kind'], TelegramPeer['kind']>;

/** Whom Telegram itself means by that chat or sender, so that an import meets what came live. */
export const peerOf = ({ kind, externalId }: ImportedChat | Sender): TelegramPeer => ({
  kind: peerKinds[kind],
  id: externalId,
});

const chatKinds = {
  private: 'private',
  'basic-group': 'group',
  supergroup: 'group',
  'telegram-channel': 'telegram-channel',
} as const satisfies Record<ImportedChat['kind'], ChatKind>;

export const importedKindOf = ({ kind }: ImportedChat): ChatKind => chatKinds[kind];

/** The message as a connection would have delivered it. */
export const deliveredAs = (message: ImportedMessage, chat: ImportedChat): TelegramMessage => ({
  id: message.externalId,
  peer: peerOf(chat),
  from: message.sender && peerOf(message.sender),
  isOurs: message.direction === 'outgoing',
  sentAt: message.sentAt,
  editDate: null,
  content: message.content,
  replyToId: message.replyToExternalId ?? null,
});

const DAY_MS = 86_400_000;

/** An event holds 64 kB, in which ciphertext takes a third more than its text. */
const LONGEST_BYTES = 40 * 1024;

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;

/** @throws DomainError `messaging.import.service-account` | `.own-notes` | `.sent-in-future` | `.too-long` */
export function assertImportable(
  { accountExternalId, chat, messages }: InputOf<typeof ImportMessages>,
  now: string,
): void {
  const senders = messages.flatMap(({ sender }) => (sender ? [peerOf(sender)] : []));
  if ([peerOf(chat), ...senders].some(isNeverStored)) throw serviceAccountNeverStored();
  if (chat.kind === 'private' && chat.externalId === accountExternalId) throw ownNotes();
  const latest = Date.parse(now) + DAY_MS;
  if (messages.some(({ sentAt }) => Date.parse(sentAt) > latest)) throw sentInFuture();
  if (messages.some((message) => bytesOf(message) > LONGEST_BYTES)) throw tooLong();
}

/** The newest of these, by the chat's own order. */
export const lastOf = (messages: readonly ImportedMessage[]): string =>
  messages.map(({ externalId }) => externalId).reduce((last, id) => (isAfter(id, last) ? id : last), '0');
