import {
  CompanyTimeline,
  ContactTimeline,
  DealTimeline,
  MessagesOfChats,
  ProposalsOfChats,
  type Permission,
  type TimelineEntry,
  type TimelineInput,
} from '@parley/contracts';
import { cursorInvalid } from '@parley/platform';
import { z } from 'zod';

import type { Connection } from '../schema/connection.types.js';
import type { Held } from '../serving/permissions.port.js';
import type { RequestContext } from '../serving/request-context.types.js';
import { laterFirst } from './place.js';
import type { TimelineArgs } from './timeline.types.js';

const DEFAULT_PAGE = 25;
const LONGEST_PAGE = 100;

/** More chats than this a timeline doesn't go through. */
const MOST_CHATS = 200;

const place = z.tuple([z.iso.datetime({ precision: 3 }), z.string().max(100)]);

const cursorOf = ({ at, key }: TimelineEntry) => Buffer.from(JSON.stringify([at, key])).toString('base64url');

/** @throws DomainError `invalid` `page.cursor` */
function behindOf(cursor: string): { readonly at: string; readonly key: string } {
  try {
    const [at, key] = place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return { at, key };
  } catch {
    throw cursorInvalid();
  }
}

const tellers = { contact: ContactTimeline, company: CompanyTimeline, deal: DealTimeline } as const;

/** Whose timeline is asked for, and in which chats there was talk with them. */
export type Told = {
  readonly type: keyof typeof tellers;
  readonly id: string;
  readonly chatIds: readonly string[];
  readonly held: Held;
};

const may = ({ overAll, overFewer }: Held, permission: Permission) =>
  overAll.has(permission) || overFewer.has(permission);

/** What each service tells of it, in one order: each is asked once, for no more than the page holds. */
export async function timelinePage(
  told: Told,
  args: TimelineArgs,
  context: RequestContext,
): Promise<Connection<TimelineEntry>> {
  const { first, after } = args;
  const count = Math.min(Math.max(first ?? DEFAULT_PAGE, 1), LONGEST_PAGE);
  const parts = await askedOf(told, context, asked(args, count + 1));
  const found = parts.flatMap(({ items }) => items).toSorted(laterFirst);
  const edges = found.slice(0, count).map((node) => ({ cursor: cursorOf(node), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: found.length > count,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: null,
  };
}

const asked = ({ after, kinds, asOf }: TimelineArgs, limit: number): TimelineInput => ({
  limit,
  ...(after && { behind: behindOf(after) }),
  ...(kinds && { kinds: [...kinds] }),
  ...(asOf && { asOf }),
});

function askedOf({ type, id, held, ...told }: Told, context: RequestContext, input: TimelineInput) {
  const chatIds = [...new Set(told.chatIds)].slice(0, MOST_CHATS);
  const teller = tellers[type];
  const [messages, proposals] = [may(held, 'chats:read'), may(held, 'proposals:read')];
  return Promise.all([
    context.ask(teller, { id, ...input, ...context.since(teller) }),
    ...(messages && chatIds.length > 0
      ? [context.ask(MessagesOfChats, { chatIds, ...input, ...context.since(MessagesOfChats) })]
      : []),
    ...(proposals && chatIds.length > 0
      ? [context.ask(ProposalsOfChats, { chatIds, ...input, ...context.since(ProposalsOfChats) })]
      : []),
  ]);
}
