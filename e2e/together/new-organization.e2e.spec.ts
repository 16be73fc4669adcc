import type { CallerName } from '@parley/contracts';
import type { Principal } from '@parley/kernel';
import { Memberships } from '@parley/platform';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { codeIn, Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const missing = 'access.permission-missing';
const notFound = 'crm.deal.not-found';
const own = ['chats:read', 'contacts:read', 'deals:read', 'deals:write'];
const all = ['organization:read', 'pipelines:read', 'activity:read'];
const narrowed = [
  ...own.map((permission) => ({ permission, rows: 'OWN' })),
  ...all.map((permission) => ({ permission, rows: 'ALL' })),
];
const sentences = z.object({
  auditLog: z.object({ edges: z.array(z.object({ node: z.object({ sentence: z.string() }) })) }),
});

/** What a new organization does in its first hour. */
describe('a new organization', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let url: string;
  let olga: Colleague;
  let vera: Colleague;
  let bill: Colleague;
  let eve: Colleague;
  const theirs: { deals: readonly { readonly id: string }[]; stageId: string } = { deals: [], stageId: '' };

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    const named = (name: string) => new Colleague(together, url, name);
    [olga, vera, bill, eve] = [named('Olga'), named('Vera'), named('Bill'), named('Evelyn')];
  });
  afterAll(() => together.stop());

  /** What the owner reads in the audit log of who was refused what. */
  const refusals = async () => {
    const filter = { type: { eq: 'identity.access.refused' } };
    const query = 'query ($filter: AuditEntryFilter) { auditLog(filter: $filter) { edges { node { sentence } } } }';
    const { auditLog } = await olga.caller.ask({ query, variables: { filter }, answer: sentences });
    return auditLog.edges.map(({ node }) => node.sentence);
  };

  /** Each service learns by itself, within moments, that somebody holds nothing any more. */
  const heardEverywhere = async (principal: Principal) => {
    const me = z.object({ me: z.object({ organization: z.object({ id: z.string() }) }) });
    const { id } = (await olga.caller.ask({ query: '{ me { organization { id } } }', answer: me })).me.organization;
    const held = async (service: CallerName) => together.of(service).get(Memberships).grantsOf(id, principal);
    for (const service of ['agents', 'messaging'] as const) await expect.poll(() => held(service)).toEqual({});
  };

  it('is signed up, hears its first contacts, and invites a viewer and a bidi', async () => {
    await olga.signUp('Roofs');
    theirs.deals = await olga.hears('How much are three windows?', 'Anna', 'Boris');
    expect(theirs.deals).toHaveLength(2);
    await olga.invite(vera, ['viewer']);
    await olga.invite(bill, ['bidi']);
    await vi.waitFor(async () => expect(await bill.deals()).toEqual([]), patience);
    await vi.waitFor(async () => expect(await vera.deals()).toHaveLength(2), patience);
    theirs.stageId = await olga.aStage();
  });

  it('keeps the bidi to its own deals', async () => {
    const [mine, another] = theirs.deals.map(({ id }) => id);
    const made = z.object({ roleId: z.string() });
    const given = { idempotencyKey: 'own-deals', name: 'Own deals', grants: narrowed };
    const { roleId } = await olga.mutate('createRole', [given, 'roleId', made]);
    const member = await olga.memberNamed('Bill');
    await olga.does('assignDeal', { dealId: mine, assigneeId: member.principal.id });
    await olga.does('changeMemberRoles', { memberId: member.id, roles: [roleId] });

    const seen = async () => expect(await bill.deals()).toMatchObject([{ id: mine }]);
    await vi.waitFor(seen, { timeout: 5000, interval: 100 });
    expect(await bill.sees('deal', another ?? '')).toBe(false);
    const moved = (dealId: string | undefined) => bill.tries('moveDealToStage', { dealId, stageId: theirs.stageId });
    expect([await moved(mine), await moved(another)]).toEqual(['done', notFound]);
  });

  it('refuses what roles don’t give, and says so in its audit log', async () => {
    const [mine] = theirs.deals;
    expect(await vera.tries('moveDealToStage', { dealId: mine?.id, stageId: theirs.stageId })).toBe(missing);
    expect(await bill.tries('inviteMember', { roles: ['viewer'] }, 'invitationId')).toBe(missing);
    const told = async () => {
      const said = await refusals();
      expect(said).toContain('Vera was refused moveDealToStage: the permission deals:write is missing');
      expect(said).toContain('Bill was refused inviteMember: the permission members:manage is missing');
    };
    await vi.waitFor(told, patience);
  });

  it('has an owner with a second factor, who may also come by a provider', async () => {
    const code = await olga.secondFactor();
    expect(await olga.signIn()).toBe('identity.sign-in.second-factor-needed');
    expect(await olga.signIn({ secondFactorCode: code(0) })).toBe('done');
    const back = await olga.backFromProvider('olga-at-the-provider');
    expect(await olga.tries('linkIdentity', back)).toBe('identity.organization.proof-needed');
    await olga.does('linkIdentity', { ...back, secondFactorCode: code(1) });
    expect(await vera.signInByProvider('olga-at-nobody’s')).toBe('identity.oidc.identity-unknown');
    expect(await vera.signIn()).toBe('done');
  });

  it('has an agent that answers to its owner', async () => {
    const shown = z.object({ agent: z.object({ id: z.string(), guardianId: z.string() }) });
    const given = { idempotencyKey: 'sonya', name: 'Sonya' };
    const { agent } = await olga.mutate('createAgent', [given, 'agent { id guardianId }', shown]);
    expect(agent.guardianId).toBe((await olga.memberNamed('Olga')).principal.id);
    expect(await vera.tries('renameAgent', { agentId: agent.id, name: 'Anton' })).toBe(missing);
  });

  it('reads what its agent was refused once its guardian holds nothing', async () => {
    const [sonya, guardian] = [await olga.memberNamed('Sonya'), await olga.memberNamed('Vera')];
    const agentId = sonya.principal.id;
    await olga.does('setAgentGuardian', { agentId, guardianId: guardian.principal.id });
    await vi.waitFor(() => vera.does('acceptGuardianship', { agentId }), patience);
    const grants = [{ permission: 'teams:read', rows: 'ALL' }];
    const nothing = { idempotencyKey: 'nothing', name: 'Nothing of records', grants };
    const { roleId } = await olga.mutate('createRole', [nothing, 'roleId', z.object({ roleId: z.string() })]);
    await olga.does('changeMemberRoles', { memberId: guardian.id, roles: [roleId] });
    await heardEverywhere({ kind: 'agent', id: agentId });
    olga.hearsAgain('And what would four cost?');
    const told = async () => {
      // A run that was refused is tried once more, half a minute later.
      together.clock.advance(1000);
      expect(await refusals()).toContain('Sonya was refused runAgent: the permission chats:read is missing');
    };
    await vi.waitFor(told, patience);
  });

  it('lends a program a key, which may no more than it was given', async () => {
    const shown = z.object({ key: z.string() });
    const given = { idempotencyKey: 'website', name: 'Website', roles: ['viewer'] };
    const { key } = await olga.mutate('createApiKey', [given, 'key', shown]);
    const website = new Caller(url, key);
    const query = '{ deals { totalCount } }';
    await vi.waitFor(() => website.ask({ query, answer: z.unknown() }), patience);
    const writing =
      'mutation ($input: CreateMessageTemplateInput!) { createMessageTemplate(input: $input) { position } }';
    const input = { idempotencyKey: 'template', name: 'Hello', body: 'Hello' };
    const refused = website.ask({ query: writing, variables: { input }, answer: z.unknown() });
    expect(await refused.then(() => 'done', codeIn)).toBe(missing);
    const sentence = 'API key was refused createMessageTemplate: the permission templates:write is missing';
    await vi.waitFor(async () => expect(await refusals()).toContain(sentence), patience);
  });

  it('is nothing to another organization with the same names in it', async () => {
    await eve.signUp('Roofs');
    const foreign = await eve.hears('How much are three windows?', 'Anna', 'Boris');
    const seen = await Promise.all([
      ...theirs.deals.map(({ id }) => eve.sees('deal', id)),
      ...foreign.map(({ id }) => olga.sees('deal', id)),
    ]);
    expect(seen).toEqual([false, false, false, false]);
    const dealId = theirs.deals[0]?.id;
    expect(await eve.tries('moveDealToStage', { dealId, stageId: await eve.aStage() })).toBe(notFound);
    expect((await eve.members()).map(({ name }) => name)).not.toContain('Bill');
  });
});
