import { randomUUID } from 'node:crypto';

import { userPeer } from '@parley/datacentre';
import { buildClientSchema, getIntrospectionQuery, type GraphQLSchema, type IntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { type Asked, filterFields, type ListName, lists, type Node, orderFields, readList } from './lists.js';
import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const names = Object.keys(lists) as ListName[];
const writers = ['Vera', 'Boris', 'Alla'];
/** As many keys as an order may have. */
const MOST_KEYS = 3;

describe.each(names)('the list of %s', (list) => {
  it('is filtered by each name and condition that its filter has: what fits and what does not are the whole', async () => {
    const whole = await ids();
    let tried = 0;
    for (const { name, conditions } of filterFields(schema, list)) {
      const values = await valuesOf(name);
      for (const filter of values.flatMap((value) => filtersOf(name, conditions, value))) {
        const [fit, rest] = [await ids({ filter }), await ids({ filter: { not: filter } })];
        expect([...fit, ...rest].toSorted(), JSON.stringify(filter)).toEqual(whole.toSorted());
        expect(fit, JSON.stringify(filter)).not.toEqual([]);
        expect(await ids({ filter: { and: [filter, { or: [filter] }] } })).toEqual(fit);
        expect(await ids({ filter: { and: [filter, { not: filter }] } })).toEqual([]);
        tried += 1;
      }
    }
    console.info(`${list}: ${String(tried)} filters`);
    expect(tried).toBeGreaterThanOrEqual(filterFields(schema, list).length * 2);
  });

  it('finds exactly the nodes that have the value asked for', async () => {
    const { nodes } = await read();
    for (const { name, conditions } of filterFields(schema, list).filter((field) => field.conditions.includes('in')))
      for (const value of await valuesOf(name)) {
        const having = nodes.filter((node) => node[name] === value).map(({ id }) => id);
        expect(await ids({ filter: { [name]: { eq: value } } }), `${name} ${conditions.join()}`).toEqual(having);
        expect(await ids({ filter: { [name]: { in: [value] } } })).toEqual(having);
      }
  });

  it('comes in each order, there and back, a page at a time from both ends', async () => {
    const orders = orderFields(schema, list);
    expect(orders).not.toEqual([]);
    for (const field of orders) {
      const [up, down] = [{ field, direction: 'ASC' } as const, { field, direction: 'DESC' } as const];
      const rising = await ids({ orderBy: [up] });
      expect(await ids({ orderBy: [down] })).toEqual(rising.toReversed());
      expect(await byPages({ orderBy: [up] })).toEqual(rising);
      expect(await backwards({ orderBy: [up] })).toEqual(rising);
    }
    const mixed = orders.slice(-MOST_KEYS).map((field, index) => ({
      field,
      direction: index % 2 ? ('ASC' as const) : ('DESC' as const),
    }));
    expect(await byPages({ orderBy: mixed })).toEqual(await ids({ orderBy: mixed }));
    expect(await backwards({ orderBy: mixed })).toEqual(await ids({ orderBy: mixed }));
  });

  it('refuses a filter that lies too deep, and a cursor of another order', async () => {
    const { name } = filterFields(schema, list)[0] ?? { name: '' };
    const [value] = await valuesOf(name);
    const deep = { not: { not: { not: { [name]: typeof value === 'boolean' ? value : { eq: value } } } } };
    await expect(read({ filter: deep })).rejects.toThrow('too-deep');
    const [edge] = (await read()).edges;
    const field = orderFields(schema, list)[0] ?? '';
    const other = [field, field].map((one) => ({ field: one, direction: 'ASC' }) as const);
    await expect(read({ orderBy: other, after: edge?.cursor ?? '' })).rejects.toThrow('page.cursor');
  });

  const read = (asked: Asked = {}) => readList(shop.caller, list, { ...(!asked.last && { first: 50 }), ...asked });
  const ids = async (asked: Asked = {}) => (await read(asked)).ids;

  /** What the nodes hold under a name, each once. */
  async function valuesOf(name: string): Promise<readonly NonNullable<Node[string]>[]> {
    const { nodes } = await read();
    for (const node of nodes) expect(Object.keys(node)).toContain(name);
    if (name === 'isUnread' || name === 'isAssigned') return [true, false];
    return [...new Set(nodes.map((node) => node[name] ?? null))].filter((value) => value !== null);
  }

  async function byPages(asked: Asked): Promise<readonly string[]> {
    const { edges, ids: found } = await read({ ...asked, first: 1 });
    const last = edges.at(-1);
    return last ? [...found, ...(await byPages({ ...asked, after: last.cursor }))] : found;
  }

  async function backwards(asked: Asked): Promise<readonly string[]> {
    const { edges, ids: found } = await read({ ...asked, last: 1 });
    const [first] = edges;
    return first ? [...(await backwards({ ...asked, before: first.cursor })), ...found] : found;
  }
});

const filtersOf = (name: string, conditions: readonly string[], value: unknown): readonly object[] =>
  conditions.length === 0
    ? [{ [name]: value }]
    : conditions.map((condition) => ({
        [name]: { [condition]: ['in', 'any', 'all'].includes(condition) ? [value] : value },
      }));

const postgres = useMigratedPostgres();
let together: Together;
let shop: Shop;
let schema: GraphQLSchema;

beforeAll(async () => {
  together = await Together.start(postgres());
  shop = await Shop.open(together, 'Lists', (await together.open()).url);
  schema = buildClientSchema(
    await shop.caller.ask({ query: getIntrospectionQuery(), answer: z.custom<IntrospectionQuery>(() => true) }),
  );
  const { world } = together.centre;
  await shop.proposalFor('Hello! How much are three windows?');
  for (const [index, firstName] of writers.entries()) {
    const username = index > 0 ? { username: `writer_${firstName.toLowerCase()}` } : {};
    const { id } = world.addUser({ firstName, phone: `+799700000${String(index)}`, ...username });
    world.send({ fromId: id, to: userPeer(shop.seller.id), text: 'Good day, what do you sell?' });
  }
  const { id: chatId } = await shop.chat();
  for (const body of ['Still there?', 'Any news?', 'A last word', 'Thank you'])
    await shop.followUp(chatId, await shop.messageTemplate(body));
  await peopled();
  await described();
  await vi.waitFor(async () => {
    for (const list of names)
      expect((await readList(shop.caller, list)).ids.length, list).toBeGreaterThan(writers.length);
  }, patience);
  await shop.readChat(chatId);
  await answeredFor();
  await shop.settled();
}, 60_000);
afterAll(() => together.stop());

function act(field: string, input: object): Promise<unknown> {
  const type = `${field[0]?.toUpperCase() ?? ''}${field.slice(1)}Input!`;
  const payload = field === 'createTeam' ? 'teamId' : 'position';
  const query = `mutation ($input: ${type}) { ${field}(input: $input) { ${payload} } }`;
  const variables = { input: { idempotencyKey: randomUUID(), ...input } };
  return shop.caller.ask({ query, variables, answer: z.unknown() });
}

/** One of each kind is a member's and a team's, and shared with the member. */
async function answeredFor(): Promise<void> {
  const made = z.object({ createTeam: z.object({ teamId: z.string() }) });
  const { teamId } = made.parse(await act('createTeam', { name: 'Roofs', memberIds: [] })).createTeam;
  const to = { assigneeId: shop.whose.userId, teamId };
  await lost();
  for (const [list, kind] of Object.entries({ chats: 'Chat', contacts: 'Contact', deals: 'Deal' } as const)) {
    const [id] = (await readList(shop.caller, list as ListName)).ids;
    // Until the service has heard of the team.
    const assigned = () => act(`assign${kind}`, { [`${kind.toLowerCase()}Id`]: id, ...to });
    await vi.waitFor(assigned, patience);
    if (kind === 'Deal') await act('updateDeal', { dealId: id, amount: { amountMinor: '4050', currency: 'EUR' } });
    await act(`set${kind}Collaborators`, { [`${kind.toLowerCase()}Id`]: id, collaboratorIds: [shop.whose.userId] });
  }
}

/** A deal that came to nothing, and why. */
async function lost(): Promise<void> {
  const query = '{ fields(recordKind: DEAL) { options { id } } pipelines { stages { id kind } } }';
  const some = z.object({ id: z.string(), kind: z.string().optional() });
  const answer = z.object({
    fields: z.array(z.object({ options: z.array(some) })),
    pipelines: z.array(z.object({ stages: z.array(some) })),
  });
  const { fields, pipelines } = await shop.caller.ask({ query, answer });
  const stage = pipelines.flatMap(({ stages }) => stages).find(({ kind }) => kind === 'LOST');
  const dealId = (await readList(shop.caller, 'deals')).ids.at(-1);
  await act('moveDealToStage', { dealId, stageId: stage?.id, lostReasonId: fields[0]?.options[0]?.id });
}

/** What somebody wrote down of a contact. */
async function described(): Promise<void> {
  const [contactId] = await vi.waitFor(async () => {
    const { ids } = await readList(shop.caller, 'contacts');
    expect(ids).not.toEqual([]);
    return ids;
  }, patience);
  const told = { role: 'Director', language: 'de', tags: ['regular'], lawfulBasis: 'CONSENT' };
  await act('updateContact', { contactId, ...told, ...(await firstOptions()) });
  await act('addContactIdentity', { contactId, channel: 'PHONE', value: '+49 30 901820' });
}

/** The first option of each built-in field of contacts. */
async function firstOptions(): Promise<object> {
  const field = z.object({ key: z.string(), options: z.tuple([z.object({ id: z.string() })], z.unknown()) });
  const query = '{ fields(recordKind: CONTACT) { key options { id } } }';
  const { fields } = await shop.caller.ask({ query, answer: z.object({ fields: z.array(field) }) });
  const firstOf = (key: string) => fields.find((one) => one.key === key)?.options[0].id;
  return { statusId: firstOf('status'), sourceId: firstOf('source'), processingWayId: firstOf('processing-way') };
}

/** Agents, and members and invitations of each status, as many as there are writers. */
async function peopled(): Promise<void> {
  for (const name of writers) await act('createAgent', { name: `Agent ${name}` });
  for (const name of writers) await shop.colleague(`${name.toLowerCase()}@example.org`, 'roses over the bridge');
  const [invitationId, memberId] = [
    await shop.invite('revoked@example.org'),
    await shop.colleague('last@example.org', 'tulips under the bridge'),
  ];
  await shop.invite('waiting@example.org');
  await act('revokeInvitation', { invitationId });
  await act('suspendMember', { memberId });
}
