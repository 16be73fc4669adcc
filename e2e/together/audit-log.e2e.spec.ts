import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller, Unanswered } from '../journey/caller.js';
import { patience, Shop } from './shop.js';
import { Together } from './together.js';

const entry = z.object({
  id: z.string(),
  type: z.string(),
  actor: z.object({ kind: z.string(), id: z.string() }),
  onBehalfOf: z.string().nullable(),
  subject: z.object({ type: z.string(), id: z.string() }).nullable(),
  changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  sentence: z.string(),
  inRussian: z.string(),
});
const answer = z.object({ auditLog: z.object({ edges: z.array(z.object({ node: entry })) }) });
const query = `query ($filter: AuditEntryFilter) { auditLog(first: 100, filter: $filter) { edges { node {
  id type actor { kind id } onBehalfOf subject { type id } changes { field from to }
  sentence inRussian: sentence(language: RU) } } } }`;

describe('the audit log', () => {
  const postgres = usePostgres();
  let together: Together;
  let shop: Shop;
  let url: string;
  let dealId: string;

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    shop = await Shop.open(together, 'Audited', url);
    shop.hear('A secret canary: how much are three windows?');
    ({ dealId } = await shop.chat());
  });
  afterAll(() => together.stop());

  const read = async (filter: object, caller = shop.caller) => {
    const { auditLog } = await caller.ask({ query, variables: { filter }, answer });
    return auditLog.edges.map(({ node }) => node);
  };
  const stages = async () => {
    const asked = '{ pipelines { stages { id name { en } } } }';
    const stage = z.object({ id: z.string(), name: z.object({ en: z.string() }) });
    const named = z.object({ pipelines: z.array(z.object({ stages: z.array(stage) })) });
    return (await shop.caller.ask({ query: asked, answer: named })).pipelines.flatMap((pipeline) => pipeline.stages);
  };
  const move = async (stageId: string) => {
    const input = { idempotencyKey: `to ${stageId}`, dealId, stageId };
    const moving = 'mutation ($input: MoveDealToStageInput!) { moveDealToStage(input: $input) { position } }';
    await shop.caller.ask({ query: moving, variables: { input }, answer: z.unknown() });
  };

  const theMove = async () => {
    const [found] = await read({ subjectId: { eq: dealId }, actorId: { eq: shop.whose.userId } });
    if (found?.type !== 'crm.deal.moved-to-stage') throw new Error('No move yet');
    return found;
  };

  it('says who moved what from where to where, in the reader’s language', async () => {
    const [cold, replied, goal] = await stages();
    await move(goal?.id ?? '');
    const moved = await vi.waitFor(() => theMove(), patience);
    expect(moved).toMatchObject({
      actor: { kind: 'USER', id: shop.whose.userId },
      subject: { type: 'DEAL', id: dealId },
    });
    const [change] = moved.changes;
    expect([cold?.id, replied?.id]).toContain(change?.from);
    expect(change).toMatchObject({ field: 'stage', to: goal?.id });
    expect(moved.sentence).toMatch(new RegExp(`^Audited moved .+ from .+ to ${goal?.name.en}$`));
    expect(moved.inRussian).toMatch(/^Audited: .+, из этапа .+ в этап .+$/);
  });

  it('says who came in', async () => {
    const entered = await vi.waitFor(async () => {
      const [found] = await read({ type: { eq: 'identity.access.entered' } });
      if (!found) throw new Error('Nobody yet');
      return found;
    }, patience);
    expect(entered.sentence).toBe('Audited signed in');
    expect(entered.changes).toContainEqual(expect.objectContaining({ field: 'by', to: 'password' }));
  });

  it('holds nothing that a contact said or did', async () => {
    const entries = await read({});
    expect(entries.length).toBeGreaterThan(0);
    expect(entries.map(({ actor }) => actor.kind)).not.toContain('CONTACT');
    const rows = await shop.together.backstage.on.database.query<{ row: string }>(
      'select e::text as row from identity.audit_entry e',
    );
    expect(rows.filter(({ row }) => /canary|Buyer from/.test(row))).toEqual([]);
  });

  it('shows its own organization alone', async () => {
    const other = await together.organization('Blind');
    const caller = new Caller(url);
    await caller.signIn(other);
    expect(await read({ subjectId: { eq: dealId } }, caller)).toEqual([]);
  });

  it('tells what was refused, once a minute however often it was tried', async () => {
    const { key } = await shop.apiKey({ roles: ['viewer'] });
    const viewer = new Caller(url, key);
    for (let times = 0; times < 5; times += 1) await expect(read({}, viewer)).rejects.toBeInstanceOf(Unanswered);
    const refused = await vi.waitFor(async () => {
      const found = await read({ type: { eq: 'identity.access.refused' } });
      expect(found).not.toEqual([]);
      return found;
    }, patience);
    expect(refused).toHaveLength(1);
    const forged = '{ Owner_deleted_everything: auditLog { edges { node { id } } } }';
    await expect(viewer.ask({ query: forged, answer: z.unknown() })).rejects.toBeInstanceOf(Unanswered);
    await shop.settled();
    expect(await read({ type: { eq: 'identity.access.refused' } })).toHaveLength(1);
    expect(refused[0]?.sentence).toMatch(/was refused auditLog: the permission audit:read is missing$/);
  });
});
