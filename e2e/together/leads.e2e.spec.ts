import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const named = z.object({ id: z.string(), name: z.string().nullable() });
const lead = z.object({
  ...{ id: z.string(), name: z.string().nullable(), status: z.string(), outcome: z.string().nullable() },
  ...{ phone: z.string().nullable(), version: z.int() },
});
const edges = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });
const leads = z.object({ leads: edges(lead) });
const qualified = z.object({
  lead: z.object({
    assignee: named.nullable(),
    contact: named.nullable(),
    deal: z.object({ id: z.string(), title: z.string(), lead: z.object({ id: z.string() }).nullable() }).nullable(),
  }),
});
const steps = z.object({ explain: z.object({ steps: z.array(z.object({ type: z.string() })) }) });
const entries = z.object({ auditLog: edges(z.object({ type: z.string(), sentence: z.string() })) });
const shown = '{ leads { edges { node { id name status outcome phone version } } } }';

describe('a lead of a partner, from its making to what became of it', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let [ada, pat, per, oleg]: Colleague[] = [];
  let leadId = '';

  const there = (one: Colleague | undefined) => {
    if (!one) throw new Error('Nobody');
    return one;
  };
  const [admin, partner, another, operator] = [() => there(ada), () => there(pat), () => there(per), () => there(oleg)];
  const leadsOf = async (who: Colleague) =>
    (await who.caller.ask({ query: shown, answer: leads })).leads.edges.map(({ node }) => node);
  const refusalOf = (who: Colleague, query: string) =>
    who.caller.ask({ query, answer: z.unknown() }).then(
      () => 'answered',
      (error: unknown) => /"code":"([^"]+)"/.exec(String(error))?.[1] ?? String(error),
    );

  beforeAll(async () => {
    together = await Together.start(postgres());
    const { url } = await together.open();
    [ada, pat, per, oleg] = ['Ada', 'Pat', 'Per', 'Oleg'].map((name) => new Colleague(together, url, name));
    await admin().signUp('Leads');
    for (const one of [partner(), another()]) await admin().invite(one, ['partner']);
    await admin().invite(operator(), ['operator']);
  }, 90_000);
  afterAll(() => together.stop());

  it('is made by the partner, and seen by no other', async () => {
    const made = await vi.waitFor(
      () => partner().does('createLead', { name: 'Anna', phone: '+49 (30) 901820', source: 'PARTNER' }, 'lead { id }'),
      patience,
    );
    leadId = z.object({ lead: z.object({ id: z.string() }) }).parse(made).lead.id;
    expect(await leadsOf(partner())).toMatchObject([{ name: 'Anna', status: 'NEW', phone: '+4930901820' }]);
    expect(await leadsOf(another())).toEqual([]);
    expect(await leadsOf(operator())).toEqual([]);
  });

  it('is nothing that the partner could qualify, assign or discard, nor see anything else by', async () => {
    const input = `input: { idempotencyKey: "k", leadId: "${leadId}"`;
    const forbidden = [
      `mutation { qualifyLead(${input} }) { position } }`,
      `mutation { discardLead(${input}, reason: "No" }) { position } }`,
      `mutation { assignLead(${input} }) { position } }`,
      ...['contacts', 'deals', 'chats', 'members', 'proposals'].map((list) => `{ ${list} { edges { node { id } } } }`),
      '{ pipelines { id } }',
    ];
    for (const query of forbidden) expect(await refusalOf(partner(), query), query).toBe('access.permission-missing');
  });

  it('is qualified by the operator whom the admin gives it to, as a contact and a deal', async () => {
    const { principal } = await admin().memberNamed('Oleg');
    await admin().does('assignLead', { leadId, assigneeId: principal.id }, 'lead { id }');
    await vi.waitFor(async () => expect(await leadsOf(operator())).toHaveLength(1), patience);
    await operator().does('qualifyLead', { leadId, title: 'Roof' }, 'lead { id }');

    const query = `{ lead(id: "${leadId}") { assignee { id name } contact { id name }
      deal { id title lead { id } } } }`;
    expect((await operator().caller.ask({ query, answer: qualified })).lead).toMatchObject({
      ...{ assignee: { name: 'Oleg' }, contact: { name: 'Anna' } },
      deal: { title: 'Roof', lead: { id: leadId } },
    });
    expect(await leadsOf(partner())).toMatchObject([{ status: 'QUALIFIED', outcome: 'OPEN' }]);
    const beyond = `{ lead(id: "${leadId}") { contact { id } } }`;
    expect(await refusalOf(partner(), beyond)).toBe('access.permission-missing');
  });

  it('explains the deal that it became, and is told in the audit log', async () => {
    const query = `{ lead(id: "${leadId}") { assignee { id name } contact { id name } deal { id title lead { id } } } }`;
    const { deal } = (await operator().caller.ask({ query, answer: qualified })).lead;
    const asked = `{ explain(subject: { type: DEAL, id: "${deal?.id ?? ''}" }) { steps { type } } }`;
    const { explain } = await operator().caller.ask({ query: asked, answer: steps });
    expect(explain.steps.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['crm.lead.created', 'crm.lead.qualified', 'crm.deal.created']),
    );
    await vi.waitFor(async () => {
      const log = '{ auditLog(first: 50) { edges { node { type sentence } } } }';
      const { auditLog } = await admin().caller.ask({ query: log, answer: entries });
      const sentences = auditLog.edges.map(({ node }) => node.sentence);
      expect(sentences).toContain('Pat created the lead Anna');
      expect(sentences).toContain('Ada said who answers for the lead Anna');
      expect(sentences).toContain('Oleg qualified the lead Anna');
    }, patience);
  });

  it('tells the partner that it was won, and nothing more', async () => {
    const stage = z.object({ id: z.string(), kind: z.string() });
    const { pipelines } = await operator().caller.ask({
      query: '{ pipelines { stages { id kind } } }',
      answer: z.object({ pipelines: z.array(z.object({ stages: z.array(stage) })) }),
    });
    const won = pipelines.flatMap(({ stages }) => stages).find(({ kind }) => kind === 'WON');
    const query = `{ lead(id: "${leadId}") { assignee { id name } contact { id name } deal { id title lead { id } } } }`;
    const { deal } = (await operator().caller.ask({ query, answer: qualified })).lead;
    await operator().does('moveDealToStage', { dealId: deal?.id, stageId: won?.id }, 'deal { id }');
    expect(await leadsOf(partner())).toMatchObject([{ id: leadId, status: 'QUALIFIED', outcome: 'WON' }]);
    expect(await leadsOf(another())).toEqual([]);
  });
});
