import bigInt from 'big-integer';
import { Api, type TelegramClient } from 'teleproto';
import { z } from 'zod';

import type {
  ChannelDifference,
  ChatsCursor,
  ChatsPage,
  Difference,
  HistoryPage,
  HistoryRange,
  TelegramAddress,
  TelegramChat,
  UpdateState,
} from '../telegram.port.js';
import { named, seconds } from '../tl/fields.adapter.js';
import { messageOf } from '../tl/message.adapter.js';
import { partiesOf, peer } from '../tl/peer.adapter.js';
import { lostIn, unorderedOf } from '../tl/updates.adapter.js';
import type { TelegramMessage } from '../update.js';
import { inputChannel, inputPeer } from './addresses.adapter.js';
import { ask } from './calls.adapter.js';

const CHATS_PER_PAGE = 100;
const CHANNEL_UPDATES_PER_PAGE = 100;

const anything = z.array(z.unknown());
const about = z.object({ users: anything, chats: anything });
const withMessages = about.extend({ messages: anything });
const stateOf = z.object({ pts: z.int(), qts: z.int(), date: z.int() });

export const messagesOf = (values: readonly unknown[]): readonly TelegramMessage[] =>
  values.map(messageOf).filter((message) => message !== null);

const partiesIn = (value: unknown) => {
  const { users, chats } = about.parse(value);
  return partiesOf([...users, ...chats]);
};

export async function readState(telegram: TelegramClient): Promise<UpdateState> {
  return stateOf.parse(await ask(telegram, new Api.updates.GetState()));
}

const told = z.object({
  newMessages: anything,
  otherUpdates: anything,
  state: z.unknown().optional(),
  intermediateState: z.unknown().optional(),
});
const nothing = { messages: [], updates: [], parties: [], isTooLong: false } as const;

export async function readDifference(telegram: TelegramClient, since: UpdateState): Promise<Difference> {
  const answer = await ask(telegram, new Api.updates.GetDifference(since));
  if (answer instanceof Api.updates.DifferenceEmpty)
    return { ...nothing, lost: [], state: { ...since, date: answer.date }, isLast: true };
  if (answer instanceof Api.updates.DifferenceTooLong)
    return { ...nothing, lost: [], state: { ...since, pts: answer.pts }, isLast: true, isTooLong: true };
  const { newMessages, otherUpdates, state, intermediateState } = told.parse(answer);
  return {
    messages: messagesOf(newMessages),
    updates: unorderedOf(otherUpdates),
    lost: lostIn(otherUpdates),
    parties: partiesIn(answer),
    state: stateOf.parse(state ?? intermediateState),
    isLast: answer instanceof Api.updates.Difference,
    isTooLong: false,
  };
}

const channelTold = z.object({
  final: z.boolean().nullish(),
  pts: z.int(),
  newMessages: anything,
  otherUpdates: anything,
});
const channelTooLong = z.object({ dialog: z.object({ pts: z.int().nullish() }), messages: anything });

export async function readChannelDifference(
  telegram: TelegramClient,
  channel: TelegramAddress,
  pts: number,
): Promise<ChannelDifference> {
  const filter = new Api.ChannelMessagesFilterEmpty();
  const request = { channel: inputChannel(channel), filter, pts, limit: CHANNEL_UPDATES_PER_PAGE, force: true };
  const answer = await ask(telegram, new Api.updates.GetChannelDifference(request));
  if (answer instanceof Api.updates.ChannelDifferenceEmpty) return { ...nothing, pts: answer.pts, isLast: true };
  if (answer instanceof Api.updates.ChannelDifferenceTooLong) {
    const { dialog, messages } = channelTooLong.parse(answer);
    const latest = { messages: messagesOf(messages), updates: [], parties: partiesIn(answer) };
    return { ...latest, pts: dialog.pts ?? pts, isLast: true, isTooLong: true };
  }
  const { final, pts: now, newMessages, otherUpdates } = channelTold.parse(answer);
  const brought = { messages: messagesOf(newMessages), updates: unorderedOf(otherUpdates), parties: partiesIn(answer) };
  return { ...brought, pts: now, isLast: final ?? false, isTooLong: false };
}

const row = z.object({
  className: z.literal('Dialog'),
  peer,
  topMessage: z.int(),
  readInboxMaxId: z.int(),
  readOutboxMaxId: z.int(),
  pts: z.int().nullish(),
});
const topMessage = z.object({ id: z.int(), peerId: peer, date: z.int() });
const list = withMessages.extend({ dialogs: anything });

type Top = z.infer<typeof topMessage>;

function chatOf(
  { peer: chat, topMessage: top, readInboxMaxId, readOutboxMaxId, pts }: z.infer<typeof row>,
  tops: readonly Top[],
) {
  const last = tops.find(({ id, peerId }) => id === top && peerId.kind === chat.kind && peerId.id === chat.id);
  return {
    peer: chat,
    readUpTo: String(readInboxMaxId),
    readByPeerUpTo: String(readOutboxMaxId),
    lastMessageId: String(top),
    lastMessageAt: last ? seconds.parse(last.date) : null,
    pts: pts ?? null,
  } satisfies TelegramChat;
}

export async function readChats(telegram: TelegramClient, after: ChatsCursor | null): Promise<ChatsPage> {
  const answer = await ask(
    telegram,
    new Api.messages.GetDialogs({
      offsetDate: after?.date ?? 0,
      offsetId: after?.id ?? 0,
      offsetPeer: after ? inputPeer(after.peer) : new Api.InputPeerEmpty(),
      limit: CHATS_PER_PAGE,
      hash: bigInt.zero,
    }),
  );
  const { dialogs, messages } = list.parse(answer);
  const tops = messages.flatMap((value) => topMessage.safeParse(value).data ?? []);
  const rows = dialogs.flatMap((value) => (named.parse(value).className === 'Dialog' ? [row.parse(value)] : []));
  const parties = partiesIn(answer);
  const isAll = answer instanceof Api.messages.Dialogs || rows.length < CHATS_PER_PAGE;
  const chats = rows.map((value) => chatOf(value, tops));
  return { chats, parties, next: isAll ? null : cursorAfter(rows, tops, parties) };
}

function cursorAfter(
  rows: readonly z.infer<typeof row>[],
  tops: readonly Top[],
  parties: ChatsPage['parties'],
): ChatsCursor | null {
  const last = rows.at(-1);
  if (!last) return null;
  const party = parties.find(({ peer: of }) => of.kind === last.peer.kind && of.id === last.peer.id);
  const date = tops.find(({ id, peerId }) => id === last.topMessage && peerId.id === last.peer.id)?.date ?? 0;
  return { date, id: last.topMessage, peer: { ...last.peer, accessHash: party?.accessHash ?? null } };
}

export async function readHistory(
  telegram: TelegramClient,
  chat: TelegramAddress,
  range: HistoryRange,
): Promise<HistoryPage> {
  const answer = await ask(
    telegram,
    new Api.messages.GetHistory({
      peer: inputPeer(chat),
      offsetId: Number(range.before ?? 0),
      offsetDate: 0,
      addOffset: 0,
      limit: range.limit,
      maxId: 0,
      minId: Number(range.after ?? 0),
      hash: bigInt.zero,
    }),
  );
  return { messages: messagesOf(withMessages.parse(answer).messages), parties: partiesIn(answer) };
}
