import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const reason = z.object({ kind: z.string(), name: z.string() });
const permission = z.object({
  ...{ permission: z.string(), isHeld: z.boolean(), rows: z.string().nullable() },
  because: z.array(reason),
});
const operation = z.object({ operation: z.string(), rows: z.string().nullable(), refusal: z.string().nullable() });
const view = z.object({ canSee: z.boolean(), permissions: z.array(permission), operations: z.array(operation) });
const answer = z.object({ accessOf: view });
const members = z.object({
  members: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), principal: z.object({ kind: z.string() }) }) })),
  }),
});
const query = `query ($memberId: ID!, $subject: AccessSubjectInput!) { accessOf(memberId: $memberId, subject: $subject) {
  canSee permissions { permission isHeld rows because { kind name } } operations { operation rows refusal } } }`;
const password = 'tulips under the bridge';

describe('view as', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let shop: Shop;
  let url: string;
  let dealId: string;
  let colleague: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    shop = await Shop.open(together, 'Viewed', url);
    shop.hear('How much are three windows?');
    ({ dealId } = await shop.chat());
    colleague = await shop.colleague('vic@example.org', password);
  });
  afterAll(() => together.stop());

  const seenBy = async (memberId: string, id = dealId, caller = shop.caller) => {
    const variables = { memberId, subject: { type: 'DEAL', id } };
    return (await caller.ask({ query, variables, answer })).accessOf;
  };
  const may = ({ permissions }: z.infer<typeof view>, wanted: string) =>
    permissions.find(({ permission }) => permission === wanted);
  const mutate = (name: string, input: object) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const mutation = `mutation ($input: ${type}!) { ${name}(input: $input) { position } }`;
    const variables = { input: { idempotencyKey: randomUUID(), ...input } };
    return shop.caller.ask({ query: mutation, variables, answer: z.unknown() });
  };
  const agent = async () => {
    const { members: list } = await shop.caller.ask({
      query: '{ members { edges { node { id principal { kind } } } } }',
      answer: members,
    });
    return list.edges.find(({ node }) => node.principal.kind === 'AGENT')?.node.id ?? '';
  };

  it('tells what a viewer sees and may do, and which role says so', async () => {
    const seen = await vi.waitFor(async () => {
      const found = await seenBy(colleague);
      expect(found.canSee).toBe(true);
      // Each service learns of a member for itself.
      expect(may(found, 'deals:read')).toMatchObject({ isHeld: true });
      return found;
    }, patience);
    expect(may(seen, 'deals:read')).toMatchObject({
      ...{ isHeld: true, rows: 'ALL' },
      because: [{ kind: 'ROLE', name: 'viewer' }],
    });
    expect(may(seen, 'deals:write')).toMatchObject({
      ...{ isHeld: false, rows: null },
      because: [{ kind: 'NO_ROLE', name: 'deals:write' }],
    });
    expect(seen.operations).toContainEqual({
      ...{ operation: 'crm.move-deal-to-stage', rows: null, refusal: 'access.permission-missing' },
    });
  });

  it('tells what an agent sees, which stops with what its guardian holds', async () => {
    const memberId = await agent();
    const seen = await vi.waitFor(async () => {
      const found = await seenBy(memberId);
      expect(found.canSee).toBe(true);
      return found;
    }, patience);
    expect(may(seen, 'deals:read')?.because).toEqual([{ kind: 'ROLE', name: 'ai_agent' }]);
    expect(may(seen, 'deals:write')?.isHeld).toBe(false);
  });

  it('names an own role, the rows, and a suspension', async () => {
    const roleId = await shop.role({ permission: 'deals:read', rows: 'OWN' });
    await mutate('changeMemberRoles', { memberId: colleague, roles: [roleId] });
    await vi.waitFor(async () => {
      const seen = await seenBy(colleague);
      expect(may(seen, 'deals:read')).toMatchObject({
        ...{ isHeld: true, rows: 'OWN' },
        because: [
          { kind: 'OWN_ROLE', name: 'Of our own' },
          { kind: 'ROWS', name: 'own' },
        ],
      });
      expect(seen.canSee).toBe(false);
    }, patience);
    await mutate('suspendMember', { memberId: colleague });
    await vi.waitFor(async () => {
      const seen = await seenBy(colleague);
      expect(may(seen, 'deals:read')).toMatchObject({
        isHeld: false,
        because: [{ kind: 'STATUS', name: 'suspended' }],
      });
      expect(seen.operations.every(({ refusal }) => refusal === 'access.permission-missing')).toBe(true);
    }, patience);
  });

  it('shows no record that is not there, and is open to whoever answers for members alone', async () => {
    const memberId = await agent();
    expect((await seenBy(memberId, '0190b2c4-7d00-7000-8000-000000000001')).canSee).toBe(false);
    await shop.colleague('vera@example.org', password);
    const viewer = new Caller(url);
    await viewer.signIn({ email: 'vera@example.org', password });
    await expect(seenBy(memberId, dealId, viewer)).rejects.toThrow('access.permission-missing');
    await expect(seenBy(randomUUID())).rejects.toThrow('identity.member.not-found');
  });
});
