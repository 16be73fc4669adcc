import { randomUUID } from 'node:crypto';

import {
  ContactsByIds,
  erased,
  fieldGrants,
  grantsOfList,
  MoveDealToStage,
  permissions,
  type RoleGrant,
} from '@parley/contracts';
import { measured } from '@parley/testing';
import {
  buildClientSchema,
  getIntrospectionQuery,
  getNamedType,
  type GraphQLSchema,
  type IntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller, Unanswered } from '../journey/caller.js';
import { type Bundle, recordsAround } from './doors/records.js';
import { hiddenOf, recordsIn, shows } from './doors/shown-records.js';
import { becomes, owner } from './doors/staff.js';
import { Together, useMigratedPostgres } from './together.js';

const REFUSED = 'access.field-not-allowed';
const patience = { timeout: 15_000, interval: 200 };

/** What the public API says of the contact and the deal of one chat, by every way of reading them. */
const reading = ({ contactId, dealId, leadId }: Bundle) => `{
  lead(id: "${leadId}") { ...l }
  leads(first: 50) { edges { node { ...l } } }
  contact(id: "${contactId}") { ...c deals(first: 1) { edges { node { ...d } } } }
  deal(id: "${dealId}") { ...d contact { ...c } }
  then: deal(id: "${dealId}", asOf: "2999-01-01T00:00:00Z") { ...d }
  thenAll: deals(first: 50, asOf: "2999-01-01T00:00:00Z") { edges { node { ...d } } }
  thenContact: contact(id: "${contactId}", asOf: "2999-01-01T00:00:00Z") { ...c }
  contacts(first: 50) { edges { node { ...c } } }
  deals(first: 50) { edges { node { ...d } } }
}
fragment l on Lead { id name phone mail request hiddenFields }
fragment c on Contact { id name firstName username identities { value } hiddenFields }
fragment d on Deal { id title hiddenFields }`;

const fieldIn = (type: unknown, name: string) => (isInputObjectType(type) ? type.getFields()[name] : undefined);

/** Each condition on a field, plainly and below others. */
function conditionsOn(filter: unknown, field: string): readonly string[] {
  const condition = getNamedType(fieldIn(filter, field)?.type);
  const known = isInputObjectType(condition) ? Object.values(condition.getFields()) : [];
  const valueOf = (type: unknown) => (isListType(type) ? '["mine"]' : '"mine"');
  const asked = known.map(({ name, type }) => `{ ${field}: { ${name}: ${valueOf(type)} } }`);
  const around = (one: string) => [one, `{ not: ${one} }`, `{ and: [${one}] }`, `{ not: { or: [${one}] } }`];
  return asked.flatMap(around).map((one) => `filter: ${one}`);
}

/** A field as a later key of the order. */
function ordersBy(orderBy: unknown, field: string): readonly string[] {
  const keys = getNamedType(fieldIn(orderBy, 'field')?.type);
  const [first] = isEnumType(keys) ? keys.getValues() : [];
  if (!first || !isEnumType(keys) || !keys.getValue(field.toUpperCase())) return [];
  const before = `{ field: ${first.name}, direction: ASC }`;
  return ['ASC', 'DESC'].map((way) => `orderBy: [${before}, { field: ${field.toUpperCase()}, direction: ${way} }]`);
}

/** What a list of the schema asks a field by. */
function askedBy(schema: GraphQLSchema, list: string, field: string): readonly string[] {
  const args = schema.getQueryType()?.getFields()[list]?.args ?? [];
  const typeOf = (name: string) => getNamedType(args.find((one) => one.name === name)?.type);
  const asked = [...conditionsOn(typeOf('filter'), field), ...ordersBy(typeOf('orderBy'), field)];
  return asked.map((by) => `${list}(first: 1, ${by})`);
}

const askings = (schema: GraphQLSchema): readonly string[] => [
  ...askedBy(schema, 'contacts', 'name'),
  ...askedBy(schema, 'contacts', 'username'),
  ...askedBy(schema, 'deals', 'title'),
  ...['name', 'phone', 'mail'].flatMap((field) => askedBy(schema, 'leads', field)),
  'leads(first: 1, search: "mine")',
];

const left: RoleGrant[] = [
  { permission: 'contacts:read', rows: 'all', except: ['name', 'username'] },
  { permission: 'contacts:write', rows: 'all', except: ['assignee'] },
  { permission: 'leads:read', rows: 'all', except: ['name', 'phone', 'mail', 'request'] },
  { permission: 'leads:write', rows: 'all', except: ['assignee'] },
  { permission: 'deals:read', rows: 'all', except: ['title'] },
  { permission: 'deals:write', rows: 'all', except: ['title', 'stage', 'assignee'] },
];
/** All else there is, so that what is refused is refused for its field. */
const given: RoleGrant[] = [
  ...left,
  ...permissions
    .filter((permission) => !left.some((one) => one.permission === permission))
    .map((permission): RoleGrant => ({ permission, rows: 'all' })),
];

describe('fields that a role leaves out, at the public door (check 45)', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let somebody: Awaited<ReturnType<typeof owner>>;
  let mine: Bundle;
  let stageId: string;
  let memberId: string;
  let roleId: string;
  let asking: readonly string[];

  const ask = (query: string) => somebody.caller.ask({ query, answer: z.record(z.string(), z.unknown()) });
  const codeOf = (query: string) =>
    ask(query).then(
      () => 'answered',
      (error: unknown) => {
        if (error instanceof Unanswered) return /"code":"([^"]+)"/.exec(error.message)?.[1] ?? error.message;
        throw error;
      },
    );
  const listed = (query: string) => `{ ${query} { edges { node { id } } } }`;

  const told = async () => {
    const node = z.looseObject({ type: z.string(), sentence: z.string() });
    const answer = z.object({ auditLog: z.object({ edges: z.array(z.object({ node })) }) });
    const query = '{ auditLog(first: 100) { edges { node { type sentence changes { field from to } } } } }';
    return (await somebody.caller.ask({ query, answer })).auditLog.edges.map((edge) => edge.node);
  };

  /** What the two acts upon the records call them. */
  const acts = (entries: readonly { readonly type: string; readonly sentence: string }[]) =>
    entries.filter(({ type }) => /^crm.*assigned$/.test(type)).map(({ sentence }) => /mine/.exec(sentence)?.[0]);

  beforeAll(async () => {
    together = await Together.start(postgres());
    const way = await together.callerAs('gateway');
    const { url } = await together.open();
    somebody = await owner(together, 'Fields', url);
    ({ mine, stageId } = await recordsAround({ together, way, actor: somebody.actor }));
    const introspected = z.custom<IntrospectionQuery>((value) => typeof value === 'object');
    const schema = await somebody.caller.ask({ query: getIntrospectionQuery(), answer: introspected });
    asking = askings(buildClientSchema(schema));
    const members = z.object({
      members: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
    });
    const first = await somebody.caller.ask({
      query: '{ members(first: 1) { edges { node { id } } } }',
      answer: members,
    });
    memberId = first.members.edges[0]!.node.id;
    const grants = given.map((one) => ({ ...one, rows: one.rows.toUpperCase() }));
    const role = { idempotencyKey: randomUUID(), name: 'Without names', grants };
    ({ roleId } = (
      await somebody.caller.ask({
        query: 'mutation ($input: CreateRoleInput!) { createRole(input: $input) { roleId } }',
        variables: { input: role },
        answer: z.object({ createRole: z.object({ roleId: z.string() }) }),
      })
    ).createRole);
  });
  afterAll(() => together.stop());

  it('mutant twin: whoever holds them sees them, and asks by them', async () => {
    const shown = recordsIn(await ask(reading(mine)));
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter(({ hiddenFields }) => hiddenFields.length > 0)).toEqual([]);
    expect(shown.every(({ name, title }) => typeof (name ?? title) === 'string')).toBe(true);
    for (const query of asking) expect(await codeOf(listed(query)), query).toBe('answered');

    for (const one of [
      `assignDeal(input: { dealId: "${mine.dealId}"`,
      `assignContact(input: { contactId: "${mine.contactId}"`,
    ])
      await ask(`mutation { ${one}, assigneeId: null, idempotencyKey: "${randomUUID()}" }) { position } }`);
    await vi.waitFor(async () => expect(acts(await told())).toEqual(['mine', 'mine']), patience);
  });

  it('are hidden from a key that has such a role itself, whatever its guardian sees', async () => {
    const input = { idempotencyKey: randomUUID(), name: 'Website', roles: [roleId] };
    const query = 'mutation ($input: CreateApiKeyInput!) { createApiKey(input: $input) { key } }';
    const answer = z.object({ createApiKey: z.object({ key: z.string() }) });
    const { key } = (await somebody.caller.ask({ query, variables: { input }, answer })).createApiKey;
    const program = new Caller(somebody.caller.url, key);
    await vi.waitFor(async () => {
      const answered = await program.ask({ query: reading(mine), answer: z.record(z.string(), z.unknown()) });
      expect(recordsIn(answered).length).toBeGreaterThan(10);
      expect(recordsIn(answered).filter(shows)).toEqual([]);
    }, patience);
  });

  it('are hidden from an agent that has such a role itself, which holds no more than an agent does', async () => {
    const input = { idempotencyKey: randomUUID(), name: 'Sonya', roles: [roleId] };
    const query = 'mutation ($input: CreateAgentInput!) { createAgent(input: $input) { agentId } }';
    const answer = z.object({ createAgent: z.object({ agentId: z.string() }) });
    const { agentId } = (await somebody.caller.ask({ query, variables: { input }, answer })).createAgent;
    const { queries, commands } = await together.callerAs('agents');
    const agent = { actor: { ...somebody.actor, principal: { kind: 'agent', id: agentId } as const } };
    const seen = await vi.waitFor(() => queries.ask(ContactsByIds, { ids: [mine.contactId] }, agent), patience);
    expect(seen.items).toMatchObject([{ id: mine.contactId, name: erased, username: null }]);

    const move = { dealId: mine.dealId, stageId };
    const moved = commands.send(MoveDealToStage, move, { ...agent, idempotencyKey: randomUUID() });
    await expect(moved).rejects.toMatchObject({ code: 'access.permission-missing' });
  });

  it('are null and named in whatever shows a record, and can’t be asked by or written', async () => {
    await becomes(together, somebody, { role: roleId, held: grantsOfList(given) });

    const shown = await vi.waitFor(async () => {
      const records = recordsIn(await ask(reading(mine)));
      expect(records.filter(shows)).toEqual([]);
      return records;
    }, patience);
    for (const { hiddenFields, ...one } of shown) expect(hiddenFields, JSON.stringify(one)).toEqual(hiddenOf(one));
    for (const one of asking) expect(await codeOf(listed(one)), one).toBe(REFUSED);

    const key = () => `idempotencyKey: "${randomUUID()}"`;
    const writing = [
      `assignContact(input: { ${key()}, contactId: "${mine.contactId}" })`,
      `assignDeal(input: { ${key()}, dealId: "${mine.dealId}" })`,
      `assignLead(input: { ${key()}, leadId: "${mine.leadId}" })`,
      `createDeal(input: { ${key()}, contactId: "${mine.contactId}", title: "Mine" })`,
      `moveDealToStage(input: { ${key()}, dealId: "${mine.dealId}", stageId: "${stageId}" })`,
      `reopenDeal(input: { ${key()}, dealId: "${mine.dealId}", stageId: "${stageId}" })`,
    ];
    for (const one of writing) expect(await codeOf(`mutation { ${one} { position } }`), one).toBe(REFUSED);
    const result = `${shown.length} records read, ${asking.length} questions and ${writing.length} commands refused`;
    measured({ check: '45', seed: '-', result, worst: '0 values seen' });
  });

  it('are named in the audit log where they were refused, and shown nowhere in it', async () => {
    const refused = [
      ['contacts', 'name', 'contacts:read'],
      ['contacts', 'username', 'contacts:read'],
      ['leads', 'phone', 'leads:read'],
      ['assignLead', 'assignee', 'leads:write'],
      ['deals', 'title', 'deals:read'],
      ['assignContact', 'assignee', 'contacts:write'],
      ['moveDealToStage', 'stage', 'deals:write'],
      ['createDeal', 'title', 'deals:write'],
    ].map(
      ([operation, field, permission]) =>
        `Fields was refused ${operation}: the field ${field} is left out of the permission ${permission}`,
    );
    const entries = await vi.waitFor(async () => {
      const found = await told();
      expect(found.map(({ sentence }) => sentence)).toEqual(expect.arrayContaining(refused));
      return found;
    }, patience);
    expect(acts(entries)).toEqual([undefined, undefined]);
    expect(JSON.stringify(entries), 'names and titles of records').not.toContain('mine');
  });

  it('are told to whoever lacks them, to view-as, and live', async () => {
    const grant = z.object({ permission: z.string(), except: z.array(z.string()) });
    const told = z.object({ me: z.object({ grants: z.array(grant) }) });
    const { me } = await somebody.caller.ask({ query: '{ me { grants { permission except } } }', answer: told });
    const parts = me.grants.flatMap(({ permission, except }) => except.map((field) => `${permission}.${field}`));
    expect(parts.toSorted()).toEqual([...fieldGrants].toSorted());

    const query = `{ accessOf(memberId: "${memberId}", subject: { type: DEAL, id: "${mine.dealId}" }) {
      canSee permissions { permission except } operations { operation refusal } } }`;
    const access = z.object({
      accessOf: z.object({
        canSee: z.boolean(),
        permissions: z.array(grant),
        operations: z.array(z.object({ operation: z.string(), refusal: z.string().nullable() })),
      }),
    });
    const { accessOf } = await somebody.caller.ask({ query, answer: access });
    expect(accessOf.canSee).toBe(true);
    expect(accessOf.permissions).toContainEqual({ permission: 'deals:read', except: ['title'] });
    const moving = accessOf.operations.find(({ operation }) => operation === 'crm.move-deal-to-stage');
    expect(moving?.refusal).toBe('access.field-not-allowed');

    const activity = `{ activity(first: 100) { edges { node { record {
      ... on Contact { id name username hiddenFields } ... on Deal { id title hiddenFields } } } } } }`;
    const seen = recordsIn(await ask(activity));
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter(({ name, username, title }) => name ?? username ?? title)).toEqual([]);
  });
});
