import { getNamedType, type GraphQLSchema, isEnumType, isInputObjectType } from 'graphql';
import { z } from 'zod';

import type { Caller } from '../journey/caller.js';

const scalar = z.union([z.string(), z.number(), z.boolean()]).nullable();
const named = z.object({ id: z.string() });
/** Where somebody was met first. */
const met = z.array(z.object({ channelAccount: named })).transform(([first]) => first?.channelAccount.id ?? null);
/** With whom something is shared, which here is one member at most. */
const sharing = z.array(named).transform(([first]) => first?.id ?? null);
/** What something is worth. */
const worth = z.object({ amountMinor: z.string() }).transform(({ amountMinor }) => amountMinor);
/** Words, which here are one at most. */
const words = z.array(z.string()).transform(([first]) => first ?? null);
/** How somebody is reached, where they are not by Telegram alone. */
const ways = z
  .array(z.object({ id: z.string().nullable() }))
  .transform((all) => all.find(({ id }) => id !== null)?.id ?? null);
const value = z.union([scalar, worth, named.transform(({ id }) => id), met, sharing, words, ways]);
const node = z.record(z.string(), value);
const page = z.object({ edges: z.array(z.object({ cursor: z.string(), node })), totalCount: z.int().nullable() });

export type Node = z.infer<typeof node>;

/** Who answers for a record. */
const answered = 'assigneeId: assignee { id } teamId: team { id } isAssigned: assignee { id }';

const shared = 'collaboratorId: collaborators { id }';

/** For each list, how its nodes tell what a filter of that name asks about. */
export const lists = {
  agents: 'id guardianId status createdAt name',
  chats: `id channelAccountId: channelAccount { id } isUnread: unreadCount kind messageCount lastActivityAt ${answered}
          ${shared}`,
  contacts: `id companyId: company { id } channelAccountId: chats { channelAccount { id } } name username createdAt
             language role lawfulBasis tags identities: identities { id: value } statusId: status { id }
             sourceId: source { id } processingWayId: processingWay { id } ${answered} ${shared}`,
  deals: `id lostReasonId: lostReason { id } pipelineId: pipeline { id } stageId: stage { id } contactId: contact { id } chatId: chat { id } title
          companyId: company { id } amountMinor: amount { amountMinor } isOpen createdAt changedAt ${answered} ${shared}`,
  followUps: 'id chatId: chat { id } messageTemplateId: messageTemplate { id } status dueAt',
  invitations: 'id status createdAt expiresAt',
  members: 'id status kind: principal { id: kind } joinedAt',
  messageTemplates: 'id name',
  proposals: 'id status action agentId chatId: chat { id } contactId: contact { id } createdAt',
} as const;

export type ListName = keyof typeof lists;

const argumentOf = (schema: GraphQLSchema, list: ListName, name: string) => {
  const found = schema
    .getQueryType()
    ?.getFields()
    [list]?.args.find((argument) => argument.name === name);
  if (!found) throw new Error(`${list} has no ${name}`);
  return getNamedType(found.type);
};

/** The names that a list can be filtered by, and by which conditions; fields of one's own are asked one by one elsewhere. */
export function filterFields(schema: GraphQLSchema, list: ListName) {
  const type = argumentOf(schema, list, 'filter');
  if (!isInputObjectType(type)) throw new Error(`The filter of ${list} is no input`);
  return Object.values(type.getFields())
    .filter((field) => getNamedType(field.type) !== type && field.name !== 'customFields')
    .map((field) => {
      const inner = getNamedType(field.type);
      return { name: field.name, conditions: isInputObjectType(inner) ? Object.keys(inner.getFields()) : [] };
    });
}

/** The words of `orderBy` of a list. */
export function orderFields(schema: GraphQLSchema, list: ListName): readonly string[] {
  const type = argumentOf(schema, list, 'orderBy');
  const field = isInputObjectType(type) ? getNamedType(type.getFields()['field']?.type) : undefined;
  return isEnumType(field) ? field.getValues().map(({ name }) => name) : [];
}

export type Asked = {
  readonly filter?: object;
  readonly orderBy?: readonly { readonly field: string; readonly direction: 'ASC' | 'DESC' }[];
  readonly first?: number;
  readonly last?: number;
  readonly after?: string;
  readonly before?: string;
};

/** A page of a list, as a client reads it. */
export async function readList(caller: Caller, list: ListName, asked: Asked = {}) {
  const kind = `${list[0]?.toUpperCase() ?? ''}${list.slice(1, -1)}`;
  const query = `query ($filter: ${kind}Filter, $orderBy: [${kind}Order!], $first: Int, $last: Int, $after: String, $before: String) {
    found: ${list}(filter: $filter, orderBy: $orderBy, first: $first, last: $last, after: $after, before: $before) {
      totalCount edges { cursor node { ${lists[list]} } }
    }
  }`;
  const { found } = await caller.ask({ query, variables: asked, answer: z.object({ found: page }) });
  return {
    ...found,
    ids: found.edges.map(({ node: { id } }) => String(id)),
    nodes: found.edges.map((edge) => edge.node),
  };
}
