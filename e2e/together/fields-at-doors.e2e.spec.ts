import { randomUUID } from 'node:crypto';

import { fieldGrants, grantsOfList, permissions, type RoleGrant } from '@parley/contracts';
import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Unanswered } from '../journey/caller.js';
import { type Bundle, recordsAround } from './doors/records.js';
import { becomes, owner } from './doors/staff.js';
import { Together } from './together.js';

const patience = { timeout: 15_000, interval: 200 };

/** What the public API says of the contact and the deal of one chat, by every way of reading them. */
const reading = ({ contactId, dealId }: Bundle) => `{
  contact(id: "${contactId}") { ...c deals(first: 1) { edges { node { ...d } } } }
  deal(id: "${dealId}") { ...d contact { ...c } }
  then: deal(id: "${dealId}", asOf: "2999-01-01T00:00:00Z") { ...d }
  contacts(first: 50) { edges { node { ...c } } }
  deals(first: 50) { edges { node { ...d } } }
}
fragment c on Contact { id name username hiddenFields }
fragment d on Deal { id title hiddenFields }`;

const asking = [
  'contacts(first: 1, filter: { name: { eq: "mine" } })',
  'contacts(first: 1, filter: { not: { or: [{ username: { contains: "m" } }] } })',
  'contacts(first: 1, orderBy: [{ field: NAME, direction: ASC }])',
  'contacts(first: 1, search: "mine")',
  'deals(first: 1, filter: { title: { startsWith: "m" } })',
  'deals(first: 1, orderBy: [{ field: TITLE, direction: DESC }])',
];

const left: RoleGrant[] = [
  { permission: 'contacts:read', rows: 'all', except: ['name', 'username'] },
  { permission: 'contacts:write', rows: 'all', except: ['assignee'] },
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

const record = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  username: z.string().nullish(),
  title: z.string().nullish(),
  hiddenFields: z.array(z.string()),
});

/** Every record in an answer, at any depth. */
function recordsIn(answer: unknown): readonly z.infer<typeof record>[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const found = record.safeParse(answer);
  return [...(found.success ? [found.data] : []), ...Object.values(answer).flatMap(recordsIn)];
}

describe('fields that a role leaves out, at the public door', () => {
  const postgres = usePostgres();
  let together: Together;
  let somebody: Awaited<ReturnType<typeof owner>>;
  let mine: Bundle;
  let stageId: string;
  let memberId: string;

  const ask = (query: string) => somebody.caller.ask({ query, answer: z.record(z.string(), z.unknown()) });
  const refused = (query: string) =>
    ask(query).then(
      () => false,
      (error: unknown) => {
        if (error instanceof Unanswered) return error.message.includes('"access.field-not-allowed"');
        throw error;
      },
    );
  const listed = (query: string) => `{ ${query} { edges { node { id } } } }`;

  beforeAll(async () => {
    together = await Together.start(postgres());
    const way = await together.callerAs('gateway');
    const { url } = await together.open();
    somebody = await owner(together, 'Fields', url);
    ({ mine, stageId } = await recordsAround({ together, way, actor: somebody.actor }));
    const members = z.object({
      members: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string() }) })) }),
    });
    const first = await somebody.caller.ask({
      query: '{ members(first: 1) { edges { node { id } } } }',
      answer: members,
    });
    memberId = first.members.edges[0]!.node.id;
  });
  afterAll(() => together.stop());

  it('mutant twin: whoever holds them sees them, and asks by them', async () => {
    const shown = recordsIn(await ask(reading(mine)));
    expect(shown.length).toBeGreaterThan(10);
    expect(shown.filter(({ hiddenFields }) => hiddenFields.length > 0)).toEqual([]);
    expect(shown.every(({ name, title }) => typeof (name ?? title) === 'string')).toBe(true);
    for (const query of asking) expect(await refused(listed(query)), query).toBe(false);
  });

  it('are null and named in whatever shows a record, and can’t be asked by or written', async () => {
    const query = 'mutation ($input: CreateRoleInput!) { createRole(input: $input) { roleId } }';
    const grants = given.map((one) => ({ ...one, rows: one.rows.toUpperCase() }));
    const input = { idempotencyKey: randomUUID(), name: 'Without names', grants };
    const answer = z.object({ createRole: z.object({ roleId: z.string() }) });
    const { roleId } = (await somebody.caller.ask({ query, variables: { input }, answer })).createRole;
    await becomes(together, somebody, { role: roleId, held: grantsOfList(given) });

    const shown = await vi.waitFor(async () => {
      const records = recordsIn(await ask(reading(mine)));
      expect(records.filter(({ name, username, title }) => name ?? username ?? title)).toEqual([]);
      return records;
    }, patience);
    for (const { hiddenFields, ...one } of shown)
      expect(hiddenFields, JSON.stringify(one)).toEqual('title' in one ? ['title'] : ['name', 'username']);
    for (const one of asking) expect(await refused(listed(one)), one).toBe(true);

    const key = () => `idempotencyKey: "${randomUUID()}"`;
    const writing = [
      `assignContact(input: { ${key()}, contactId: "${mine.contactId}" })`,
      `assignDeal(input: { ${key()}, dealId: "${mine.dealId}" })`,
      `createDeal(input: { ${key()}, contactId: "${mine.contactId}", title: "Mine" })`,
      `moveDealToStage(input: { ${key()}, dealId: "${mine.dealId}", stageId: "${stageId}" })`,
      `reopenDeal(input: { ${key()}, dealId: "${mine.dealId}", stageId: "${stageId}" })`,
    ];
    for (const one of writing) expect(await refused(`mutation { ${one} { position } }`), one).toBe(true);
    console.info(`${shown.length} records read, ${asking.length} questions and ${writing.length} commands refused`);
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
