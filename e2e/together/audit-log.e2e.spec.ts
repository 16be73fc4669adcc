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

  it('calls roles by their names, before and after, in the reader’s language', async () => {
    const roleId = await shop.role({ permission: 'deals:read', rows: 'ALL' });
    const memberId = await shop.colleague('clo@example.org', 'tulips under the bridge');
    const changing = 'mutation ($input: ChangeMemberRolesInput!) { changeMemberRoles(input: $input) { position } }';
    const input = { idempotencyKey: 'roles', memberId, roles: ['bidi', roleId] };
    await shop.caller.ask({ query: changing, variables: { input }, answer: z.unknown() });
    const changed = await vi.waitFor(async () => {
      const [found] = await read({ type: { eq: 'identity.member.roles-changed' } });
      if (!found) throw new Error('Nothing yet');
      return found;
    }, patience);
    expect(changed.sentence).toBe('Audited changed the roles of clo@example.org from viewer to BiDi, Of our own');
    expect(changed.inRussian).toBe(
      'Audited: у участника clo@example.org роли наблюдатель заменены на BiDi, Of our own',
    );
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

  describe('as a file', () => {
    const file = (query: string, bearer = shop.caller.accessToken, organizationId = shop.whose.organizationId) =>
      fetch(`${url}/organizations/${organizationId}/audit-log/export?${query}`, {
        headers: { authorization: `Bearer ${bearer}` },
      });
    const exported = z.array(z.looseObject({ id: z.string(), type: z.string(), sentence: z.string() }));
    const codes = z.object({ errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })) });
    const codeOf = async (response: Response) => codes.parse(await response.json()).errors[0]?.extensions.code;

    it('holds what the list holds, by the same conditions, and says in the log that it was taken', async () => {
      await shop.settled();
      const listed = (await read({ type: { eq: 'identity.access.entered' } })).map(({ id }) => id);
      const response = await file('format=json&type=identity.access.entered');
      expect(response.headers.get('content-disposition')).toBe('attachment; filename="audit-log.json"');
      const entries = exported.parse(await response.json());
      expect(entries.map(({ id }) => id).toSorted()).toEqual(listed.toSorted());
      const all = exported.parse(await (await file('format=json')).json());
      const inRussian = exported.parse(await (await file('format=json&language=ru')).json());
      expect(inRussian.map(({ id }) => id).slice(0, all.length)).toEqual(all.map(({ id }) => id));
      expect(inRussian[0]?.sentence).not.toBe(all[0]?.sentence);
      const [taken] = await vi.waitFor(async () => {
        const found = await read({ type: { eq: 'identity.audit-log.exported' } });
        expect(found).toHaveLength(3);
        return found.toReversed();
      }, patience);
      expect(taken?.sentence).toBe('Audited exported the audit log as json');
      expect(taken?.changes).toContainEqual({ field: 'conditions', from: null, to: 'type' });
    });

    it('is a table in which nothing computes', async () => {
      const name = '=HYPERLINK("http://evil.example")';
      const making =
        'mutation ($input: CreateMessageTemplateInput!) { createMessageTemplate(input: $input) { position } }';
      const input = { idempotencyKey: 'formula', name, body: 'Hello' };
      await shop.caller.ask({ query: making, variables: { input }, answer: z.unknown() });
      await vi.waitFor(async () => {
        const table = await (await file('format=csv&type=outreach.message-template.created')).text();
        expect(table.split('\r\n')).toHaveLength(3);
        expect(table).not.toMatch(/[,\n]"?[=+@]/);
      }, patience);
    });

    it('is refused to whoever may not read it, of another organization, and for what the list doesn’t know', async () => {
      const { key } = await shop.apiKey({ roles: ['viewer'] });
      const refused = await vi.waitFor(async () => {
        const response = await file('format=csv', key);
        expect(response.status).toBe(403);
        return response;
      }, patience);
      expect(await codeOf(refused)).toBe('access.permission-missing');
      const foreign = await file('format=csv', shop.caller.accessToken, '0190b2c4-7d00-7000-8000-000000000001');
      expect([foreign.status, await codeOf(foreign)]).toEqual([404, 'identity.organization.not-found']);
      for (const query of ['format=xml', 'format=csv&page=1', 'format=csv&__proto__=1', 'format=csv&subjectId=1', ''])
        expect(await codeOf(await file(query)), query).toBe('input.invalid');
    });
  });
});
