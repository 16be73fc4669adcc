import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller, Unanswered } from '../journey/caller.js';
import { verification } from './audit-verification.js';
import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const place = { kind: z.string(), id: z.string(), name: z.string().nullable(), address: z.string().nullable() };
const entry = z.object({
  id: z.string(),
  type: z.string(),
  actor: z.object({ kind: z.string(), id: z.string() }),
  onBehalfOf: z.string().nullable(),
  subject: z.object({ type: z.string(), id: z.string() }).nullable(),
  changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  from: z.object(place).nullable(),
  why: z.string().nullable(),
  sentence: z.string(),
  inRussian: z.string(),
});
const answer = z.object({ auditLog: z.object({ edges: z.array(z.object({ node: entry })) }) });
const query = `query ($filter: AuditEntryFilter) { auditLog(first: 100, filter: $filter) { edges { node {
  id type actor { kind id } onBehalfOf subject { type id } changes { field from to }
  from { kind id name address } why sentence inRussian: sentence(language: RU) } } } }`;

describe('the audit log', () => {
  const postgres = useMigratedPostgres();
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

  it('says from where: the sign-in with its address, or the key by its name', async () => {
    const moved = await theMove();
    const entered = await read({ type: { eq: 'identity.access.entered' } });
    expect(moved.from).toMatchObject({ kind: 'SIGN_IN', address: '127.0.0.1' });
    expect(entered.map(({ from }) => from?.id)).toContain(moved.from?.id);
    const { key, id } = await shop.apiKey();
    const making =
      'mutation ($input: CreateMessageTemplateInput!) { createMessageTemplate(input: $input) { position } }';
    const input = { idempotencyKey: 'by a key', name: 'By a key', body: 'Hello' };
    const asKey = new Caller(url, key);
    await vi.waitFor(() => asKey.ask({ query: making, variables: { input }, answer: z.unknown() }), patience);
    const [made] = await vi.waitFor(async () => {
      const found = await read({ actorId: { eq: id }, type: { eq: 'outreach.message-template.created' } });
      expect(found).toHaveLength(1);
      return found;
    }, patience);
    expect(made?.from).toMatchObject({ kind: 'API_KEY', id, address: null });
    expect(made?.from?.name).toMatch(/^Website \(pk_.{8}…\)$/);
  });

  it('says why: the reason of whoever rejected it, to whoever may read the proposal', async () => {
    const { id: proposalId } = await shop.proposalFor('And how much are four?');
    const rejecting = 'mutation ($input: RejectProposalInput!) { rejectProposal(input: $input) { position } }';
    const input = { idempotencyKey: 'no', proposalId, reason: 'Too pushy' };
    await shop.caller.ask({ query: rejecting, variables: { input }, answer: z.unknown() });
    const [rejected] = await vi.waitFor(async () => {
      const found = await read({ type: { eq: 'agents.proposal.rejected' } });
      expect(found).toHaveLength(1);
      return found;
    }, patience);
    expect(rejected?.why).toBe('Too pushy');
    expect(rejected?.sentence).toMatch(/^Audited rejected a proposal of .+: Too pushy$/);
    expect(rejected?.inRussian).toMatch(/: Too pushy$/);
    expect(JSON.stringify(rejected?.changes)).not.toContain('pushy');
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
    const { key, id } = await shop.apiKey({ roles: ['viewer'] });
    const viewer = new Caller(url, key);
    const refusals = () => read({ type: { eq: 'identity.access.refused' }, actorId: { eq: id } });
    together.clock.advance(60_000 - (together.clock.now().getTime() % 60_000)); // A minute begins.
    for (let times = 0; times < 5; times += 1) await expect(read({}, viewer)).rejects.toBeInstanceOf(Unanswered);
    const refused = await vi.waitFor(async () => {
      const found = await refusals();
      expect(found).not.toEqual([]);
      return found;
    }, patience);
    const forged = '{ Owner_deleted_everything: auditLog { edges { node { id } } } }';
    await expect(viewer.ask({ query: forged, answer: z.unknown() })).rejects.toBeInstanceOf(Unanswered);
    await shop.settled();
    expect(await refusals()).toHaveLength(1);
    expect(refused[0]?.sentence).toMatch(/was refused auditLog: the permission audit:read is missing$/);
  });

  describe('against the hash chains', () => {
    const verified = async (variables: object = {}, caller = shop.caller) => {
      const asked = `query ($first: Int, $after: String, $filter: AuditEntryFilter) {
        auditLogVerification(first: $first, after: $after, filter: $filter) { isIntact entryCount
          heads { service version hash brokenAt } firstDivergence { entryId kind service fields }
          divergences { entryId kind service fields } pageInfo { hasNextPage endCursor } } }`;
      const told = z.object({ auditLogVerification: verification });
      return (await caller.ask({ query: asked, variables, answer: told })).auditLogVerification;
    };
    const tampered = (sql: string) => shop.together.backstage.on.database.query<{ id: string }>(sql);

    it('holds, page by page, and says which heads it was followed to', async () => {
      await shop.settled();
      const whole = await verified();
      expect(whole).toMatchObject({ isIntact: true, firstDivergence: null, divergences: [] });
      expect(whole.entryCount).toBe((await read({})).length);
      expect(whole.heads.map(({ service }) => service)).toEqual(expect.arrayContaining(['identity', 'crm']));
      for (const head of whole.heads)
        expect(head).toMatchObject({ brokenAt: null, hash: expect.stringMatching(/^[\da-f]{64}$/) });
      const first = await verified({ first: 2 });
      expect([first.entryCount, first.pageInfo.hasNextPage]).toEqual([2, true]);
      expect((await verified({ first: 100, after: first.pageInfo.endCursor })).entryCount).toBe(whole.entryCount - 2);
      console.info(`${whole.entryCount} entries, ${whole.heads.length} heads`);
    });

    it('shows an entry that was changed', async () => {
      const [changed] = await tampered(`update identity.audit_entry set actor_id = 'x' || actor_id where event_id = (
        select event_id from identity.audit_entry where type = 'crm.deal.moved-to-stage' limit 1) returning event_id as id`);
      const { firstDivergence, isIntact } = await verified({ filter: { subjectId: { eq: dealId } } });
      await tampered(
        `update identity.audit_entry set actor_id = substr(actor_id, 2) where event_id = '${changed?.id ?? ''}' returning event_id as id`,
      );
      expect(isIntact).toBe(false);
      expect(firstDivergence).toEqual({ entryId: changed?.id, kind: 'UNLIKE', service: 'crm', fields: ['actor'] });
      expect((await verified()).isIntact).toBe(true);
    });

    it('shows an entry whose type names no service: nobody else would miss its event', async () => {
      const [changed] = await tampered(`update identity.audit_entry set type = 'nobody.' || type where event_id = (
        select event_id from identity.audit_entry where type = 'crm.deal.moved-to-stage' limit 1) returning event_id as id`);
      const { divergences } = await verified({ filter: { subjectId: { eq: dealId } } });
      await tampered(
        `update identity.audit_entry set type = substr(type, 8) where event_id = '${changed?.id ?? ''}' returning event_id as id`,
      );
      expect(divergences).toEqual([{ entryId: changed?.id, kind: 'MISSING', service: 'identity', fields: ['type'] }]);
    });

    it('shows an event that was changed, and the chain that it breaks', async () => {
      const at = `where type = 'crm.deal.moved-to-stage'`;
      const [changed] = await tampered(`update crm.events set digest = sha256('x'),
        hash = sha256(previous_hash || int8send(stream_version) || sha256('x')) ${at} returning id`);
      const { divergences, heads } = await verified({ filter: { subjectId: { eq: dealId } } });
      expect(divergences).toContainEqual({ entryId: changed?.id, kind: 'CHANGED', service: 'crm', fields: [] });
      expect(heads.filter(({ brokenAt }) => brokenAt !== null)).toHaveLength(1);
    });

    it('is refused to whoever may not read the log', async () => {
      const { key } = await shop.apiKey({ roles: ['viewer'] });
      await expect(verified({}, new Caller(url, key))).rejects.toBeInstanceOf(Unanswered);
    });
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
      expect(all[0]).toMatchObject({ organizationId: shop.whose.organizationId, service: 'identity' });
      for (const { hash } of all) expect(hash).toMatch(/^[\da-f]{64}$/);
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
        const table = await (
          await file(`format=csv&type=outreach.message-template.created&actorId=${shop.whose.userId}`)
        ).text();
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
