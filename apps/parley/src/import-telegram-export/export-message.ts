import { type Content, importedMessage, type ImportedMessage } from '@parley/contracts';
import { DateTime } from 'luxon';
import { z } from 'zod';

import { contentOf, exportText } from './export-text.js';

/** Why a record of an export becomes no message. */
export type SkipReason =
  | 'malformed'
  | 'service-message'
  | 'unsupported'
  | 'empty'
  | 'no-date'
  | 'impossible-date'
  | 'impossible-number'
  | 'no-sender'
  | 'service-account'
  | 'other-account'
  | 'too-long';

/** More than any message of Telegram; an event holds 64 kB. */
const LONGEST_BYTES = 40 * 1024;

export type Read = { readonly message: ImportedMessage } | { readonly skipped: SkipReason };

const record = z.object({
  id: z.int(),
  type: z.string(),
  date: z.string().optional(),
  date_unixtime: z.string().regex(/^\d+$/).optional(),
  from: z.string().nullish(),
  from_id: z.union([z.string(), z.number()]).nullish(),
  text: exportText.optional(),
  text_entities: exportText.optional(),
  reply_to_message_id: z.int().optional(),
  photo: z.unknown().optional(),
  file: z.unknown().optional(),
  media_type: z.string().optional(),
  location_information: z.unknown().optional(),
  contact_information: z.unknown().optional(),
  poll: z.unknown().optional(),
});

type ExportRecord = z.infer<typeof record>;

/** Whose export it is, whom a private chat is with, and what a date without a zone means. */
export type ExportFrame = {
  readonly accountExternalId: string;
  /** Of a private chat: the other side, for messages whose sender has deleted the account. */
  readonly peerExternalId?: string;
  /** IANA name. */
  readonly timeZone: string;
  /** ISO 8601, UTC, milliseconds: what is dated after tomorrow was never said. */
  readonly latest: string;
};

const { externalId: possibleNumber, sentAt: possibleDate } = importedMessage.shape;

/** Makes one record of an export what the channel said, or says why it can't be. */
export function readMessage(value: unknown, frame: ExportFrame): Read {
  const parsed = record.safeParse(value);
  if (!parsed.success) return { skipped: 'malformed' };
  const { data } = parsed;
  if (data.type === 'service') return { skipped: 'service-message' };
  if (data.type !== 'message') return { skipped: 'unsupported' };
  return readSpoken(data, frame);
}

function readSpoken(data: ExportRecord, frame: ExportFrame): Read {
  const sentAt = sentAtOf(data, frame.timeZone);
  if (sentAt === undefined) return { skipped: 'no-date' };
  const impossible = impossibleIn({ id: data.id, sentAt }, frame);
  if (impossible) return { skipped: impossible };
  const content = spokenContent(data);
  if (!content) return { skipped: 'empty' };
  const sender = senderOf(data, frame);
  if (typeof sender === 'string') return { skipped: sender };
  return checked({
    externalId: String(data.id),
    direction: sender.kind === 'user' && sender.externalId === frame.accountExternalId ? 'outgoing' : 'incoming',
    sender,
    content,
    sentAt,
    ...(data.reply_to_message_id !== undefined && { replyToExternalId: String(data.reply_to_message_id) }),
  });
}

function impossibleIn({ id, sentAt }: { id: number; sentAt: string }, { latest }: ExportFrame): SkipReason | undefined {
  if (sentAt > latest || !possibleDate.safeParse(sentAt).success) return 'impossible-date';
  return possibleNumber.safeParse(String(id)).success ? undefined : 'impossible-number';
}

/** A number or date that no Telegram message can have must not cost the batch it travels in. */
function checked(read: ImportedMessage): Read {
  const { data: message } = importedMessage.safeParse(read);
  if (!message) return { skipped: 'malformed' };
  return Buffer.byteLength(JSON.stringify(message)) > LONGEST_BYTES ? { skipped: 'too-long' } : { message };
}

type Sender = NonNullable<ImportedMessage['sender']>;

/** Login codes that Telegram's service account sends are never stored, wherever they stand (D22). */
const SERVICE_SENDER = '777000';

function senderOf(data: ExportRecord, frame: ExportFrame): Sender | SkipReason {
  const { kind, externalId } = senderIdOf(data) ?? { kind: 'user', externalId: frame.peerExternalId };
  if (externalId === undefined) return 'no-sender';
  if (kind === 'user' && externalId === SERVICE_SENDER) return 'service-account';
  return isOfTheChat(externalId, frame) ? { kind, externalId, name: data.from ?? null } : 'other-account';
}

/** A private chat has two sides: a third one means that it is somebody else's export. */
const isOfTheChat = (senderId: string, { accountExternalId, peerExternalId }: ExportFrame): boolean =>
  peerExternalId === undefined || senderId === accountExternalId || senderId === peerExternalId;

function sentAtOf({ date, date_unixtime }: ExportRecord, timeZone: string): string | undefined {
  if (date_unixtime !== undefined)
    return DateTime.fromSeconds(Number(date_unixtime), { zone: 'utc' }).toISO() ?? undefined;
  if (date === undefined) return undefined;
  return DateTime.fromISO(date, { zone: timeZone }).toUTC().toISO() ?? undefined;
}

const senderKinds: Readonly<Record<string, Sender['kind']>> = { user: 'user', chat: 'basic-group', channel: 'channel' };

/** `user123`, `chat5`, `channel7`, or a plain number in exports before April 2021. */
export function senderIdOf({
  from_id,
}: Pick<ExportRecord, 'from_id'>): Pick<Sender, 'kind' | 'externalId'> | undefined {
  const [, kind = 'user', externalId] = /^([a-z]+)?(\d+)$/.exec(String(from_id ?? '')) ?? [];
  return externalId === undefined ? undefined : { kind: senderKinds[kind] ?? 'user', externalId };
}

function spokenContent(data: ExportRecord): Content | undefined {
  const { text, entities } = contentOf(data.text_entities ?? data.text ?? '');
  const attachment = attachmentOf(data);
  if (text === '' && !attachment) return undefined;
  return { text, entities, ...(attachment && { attachment }) };
}

const byMediaType: Readonly<Record<string, Content['attachment']>> = {
  sticker: 'sticker',
  video_message: 'video',
  voice_message: 'voice',
  animation: 'video',
  video_file: 'video',
  audio_file: 'audio',
};

function attachmentOf(data: ExportRecord): Content['attachment'] {
  if (data.photo !== undefined) return 'photo';
  if (data.media_type !== undefined) return byMediaType[data.media_type] ?? 'other';
  if (data.file !== undefined) return 'document';
  if (data.location_information !== undefined) return 'location';
  if (data.contact_information !== undefined) return 'contact';
  return data.poll === undefined ? undefined : 'poll';
}
