import type { PlainRecords, Row } from './plain-records.js';

export const typeDefs = `#graphql
  type Query { chats(first: Int!): ChatConnection! }
  type ChatConnection { edges: [ChatEdge!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type ChatEdge { cursor: String! node: Chat! }
  type Chat {
    id: ID! kind: ChatKind! title: String lastActivityAt: String! messageCount: Int!
    lastMessage: Message contact: Contact currentDeal: Deal
  }
  type Message { id: ID! text: String direction: MessageDirection! sentAt: String! isDeleted: Boolean! }
  type Contact { id: ID! name: String username: String company: Company }
  type Company { id: ID! name: String! }
  type Deal { id: ID! title: String isOpen: Boolean! stage: Stage! }
  type Stage { id: ID! key: String! name: LocalizedName! kind: StageKind! }
  type LocalizedName { en: String! ru: String! }
  enum ChatKind { PRIVATE GROUP TELEGRAM_CHANNEL }
  enum MessageDirection { INCOMING OUTGOING }
  enum StageKind { OPEN WON LOST }
`;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const cursorOf = (row: Row | undefined) =>
  row && Buffer.from(JSON.stringify([row['activeAt'], row['id']])).toString('base64url');

const shown = (value: unknown) => (typeof value === 'string' ? value : null);

type Loaders = Pick<PlainRecords, 'messages' | 'contacts' | 'companies' | 'deals' | 'stages'>;

const related = (relation: keyof Loaders, key: string) => (row: Row, _: unknown, records: PlainRecords) => {
  const id = text(row[key]);
  return id === '' ? null : records[relation].load(id);
};

export const resolvers = {
  ChatKind: { PRIVATE: 'private', GROUP: 'group', TELEGRAM_CHANNEL: 'telegram-channel' },
  MessageDirection: { INCOMING: 'incoming', OUTGOING: 'outgoing' },
  StageKind: { OPEN: 'open', WON: 'won', LOST: 'lost' },
  Query: {
    async chats(_: unknown, { first }: { first: number }, records: PlainRecords) {
      const rows = await records.chats(first);
      const page = rows.slice(0, first);
      const pageInfo = { hasNextPage: rows.length > first, endCursor: cursorOf(page.at(-1)) };
      return { edges: page.map((node) => ({ cursor: cursorOf(node), node })), pageInfo };
    },
  },
  Chat: {
    title: ({ title }: Row) => shown(title),
    lastMessage: related('messages', 'lastMessageId'),
    contact: related('contacts', 'id'),
    currentDeal: related('deals', 'id'),
  },
  Contact: { company: related('companies', 'companyId') },
  Deal: { stage: related('stages', 'stageId') },
  Stage: { key: (row: Row) => row['key_'] },
};
