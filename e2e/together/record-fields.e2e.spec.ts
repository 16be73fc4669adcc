import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const words = z.object({ en: z.string(), ru: z.string() });
const option = z.object({ id: z.string(), key: z.string(), name: words, color: z.string(), isArchived: z.boolean() });
const field = z.object({
  ...{ id: z.string(), key: z.string(), name: words, type: z.string(), isBuiltIn: z.boolean(), version: z.int() },
  ...{ isRequired: z.boolean(), helpText: z.string().nullable(), options: z.array(option) },
});
const shown =
  'id key name { en ru } type isBuiltIn isRequired helpText version options { id key name { en ru } color isArchived }';
const named = (en: string, ru: string) => ({ en, ru });

describe('the fields of an organization', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let [ada, oleg]: Colleague[] = [];

  const there = (one: Colleague | undefined) => {
    if (!one) throw new Error('Nobody');
    return one;
  };
  const [admin, operator] = [() => there(ada), () => there(oleg)];
  const fieldsOf = async (who: Colleague, of: string) => {
    const answer = z.object({ fields: z.array(field) });
    return (await who.caller.ask({ query: `{ fields(${of}) { ${shown} } }`, answer })).fields;
  };
  const done = async (name: string, input: object) =>
    z.object({ field }).parse(await admin().does(name, input, `field { ${shown} }`)).field;

  beforeAll(async () => {
    together = await Together.start(postgres());
    const { url } = await together.open();
    [ada, oleg] = ['Ada', 'Oleg'].map((name) => new Colleague(together, url, name));
    await admin().signUp('Fields');
    await admin().invite(operator(), ['operator']);
  }, 90_000);
  afterAll(() => together.stop());

  it('begin with statuses and sources, which are changed and stay', async () => {
    await vi.waitFor(async () => expect(await fieldsOf(operator(), 'recordKind: COMPANY')).toHaveLength(2), patience);
    const [status] = await fieldsOf(operator(), 'recordKind: COMPANY');
    expect(status).toMatchObject({ key: 'status', type: 'SELECT', name: { ru: 'Статус' }, isBuiltIn: true });
    const fieldId = status!.id;
    const added = await done('createFieldOption', { fieldId, key: 'rival', name: named('Rival', 'Конкурент') });
    expect(added.options.at(-1)).toMatchObject({ key: 'rival', color: 'GREY', isArchived: false });
    const optionId = added.options.at(-1)!.id;
    const painted = await done('updateFieldOption', { fieldId, optionId, color: 'RED' });
    expect(painted.options.at(-1)).toMatchObject({ color: 'RED', name: { en: 'Rival' } });
    expect((await done('archiveFieldOption', { fieldId, optionId })).options.at(-1)?.isArchived).toBe(true);
    expect(await admin().tries('archiveField', { fieldId })).toBe('crm.field.built-in');
  });

  it('are defined by the admin, read by the operator, and archived', async () => {
    const about = { recordKind: 'DEAL', key: 'roof', name: named('Roof', 'Крыша'), type: 'SELECT' };
    const options = [{ key: 'flat', name: named('Flat', 'Плоская'), color: 'BLUE' }];
    const made = await done('createField', { ...about, options, helpText: 'As it is now' });
    expect(await admin().tries('createField', about)).toBe('crm.field.key-taken');
    expect(await operator().tries('createField', { ...about, key: 'wall' })).toBe('access.permission-missing');
    const changed = await done('updateField', { fieldId: made.id, helpText: null, isRequired: true });
    expect(changed).toMatchObject({ helpText: null, isRequired: true, version: 2 });
    expect(await admin().tries('updateField', { fieldId: made.id, isRequired: false, expectedVersion: 1 })).toBe(
      'crm.field.version',
    );
    await admin().does('reorderFields', { recordKind: 'DEAL', fieldIds: [made.id] });
    expect((await fieldsOf(operator(), 'recordKind: DEAL')).map(({ key }) => key)).toEqual([
      ...['roof', 'lost-reason', 'source'],
    ]);
    await done('archiveField', { fieldId: made.id });
    expect((await fieldsOf(operator(), 'recordKind: DEAL')).map(({ key }) => key)).toEqual(['lost-reason', 'source']);
    expect((await fieldsOf(operator(), 'isArchived: true')).map(({ id }) => id)).toEqual([made.id]);
    await done('unarchiveField', { fieldId: made.id });
    expect(await fieldsOf(operator(), 'isArchived: true')).toEqual([]);
  });

  it('are what a lead says of itself, is shown by and is found by', async () => {
    const about = { recordKind: 'LEAD', name: named('Roof', 'Крыша') };
    const roof = { type: 'SELECT', key: 'roof', options: [{ key: 'flat', name: named('Flat', 'Плоская') }] };
    const { id: roofId, options } = await done('createField', { ...about, ...roof });
    const { id: areaId } = await done('createField', { ...about, type: 'NUMBER', key: 'area' });
    const [status] = await fieldsOf(operator(), 'recordKind: LEAD');
    const [{ id: statusId }] = z.tuple([option], option).parse(status?.options);
    const flat = { fieldId: roofId, optionId: options[0]!.id };
    const bad = { name: 'Anna', customFields: [flat, { fieldId: areaId, number: 'large' }] };
    expect(await operator().tries('createLead', bad)).toBe('crm.field.invalid');
    const given = { name: 'Anna', statusId, customFields: [flat, { fieldId: areaId, number: '120.50' }] };
    const made = await operator().does('createLead', given, 'lead { id }');
    const leadId = z.object({ lead: z.object({ id: z.string() }) }).parse(made).lead.id;

    const value = `... on NumberFieldValue { number field { key } } ... on OptionsFieldValue { options { key } field { key } }`;
    const shownBy = `id statusOption { key } sourceOption { key } customFields { __typename ${value} }`;
    const asked = `filter: { customFields: [{ fieldId: "${areaId}", number: { gte: "120.5" } }], statusId: { eq: "${statusId}" } }`;
    const found = async () => {
      const answer = z.object({
        leads: z.object({ edges: z.array(z.object({ node: z.record(z.string(), z.unknown()) })) }),
      });
      const query = `{ leads(${asked}) { edges { node { ${shownBy} } } } }`;
      return (await operator().caller.ask({ query, answer })).leads.edges.map(({ node }) => node);
    };
    const [lead, ...others] = await found();
    expect(others).toEqual([]);
    expect(lead).toMatchObject({ id: leadId, statusOption: { key: 'new' }, sourceOption: null });
    expect(lead?.['customFields']).toEqual(
      expect.arrayContaining([
        { __typename: 'NumberFieldValue', number: '120.5', field: { key: 'area' } },
        { __typename: 'OptionsFieldValue', options: [{ key: 'flat' }], field: { key: 'roof' } },
      ]),
    );
    await done('archiveField', { fieldId: roofId });
    expect((await found())[0]?.['customFields']).toMatchObject([{ number: '120.5' }]);
    await operator().does('updateLead', { leadId, statusId: null, customFields: [{ fieldId: areaId }] });
    expect(await found()).toEqual([]);
  });

  it('say why a deal was lost, until it goes on', async () => {
    const reasons = (await fieldsOf(operator(), 'recordKind: DEAL')).find(({ key }) => key === 'lost-reason');
    const [reason] = z.tuple([option], option).parse(reasons?.options);
    const one = z.object({ id: z.string() });
    const { pipelines } = await operator().caller.ask({
      query: '{ pipelines { id stages { id kind } } }',
      answer: z.object({ pipelines: z.array(z.object({ stages: z.array(one.extend({ kind: z.string() })) })) }),
    });
    const stageOf = (kind: string) =>
      pipelines.flatMap(({ stages }) => stages).find((stage) => stage.kind === kind)!.id;
    const { contact } = z
      .object({ contact: one })
      .parse(await operator().does('createContact', { name: 'Lothar' }, 'contact { id }'));
    const made = await operator().does('createDeal', { contactId: contact.id, title: 'Roof' }, 'deal { id }');
    const dealId = z.object({ deal: one }).parse(made).deal.id;
    const shown = 'deal { lostReason { key } lostNote }';
    const [lost, open] = [stageOf('LOST'), stageOf('OPEN')];
    await admin().does('updateStage', { stageId: lost, requiredFields: ['LOST_REASON'] });
    expect(await operator().tries('moveDealToStage', { dealId, stageId: lost })).toBe('crm.deal.fields-required');
    const loss = { dealId, lostReasonId: reason.id, lostNote: 'Too dear' };
    expect(await operator().tries('moveDealToStage', { ...loss, stageId: stageOf('WON') })).toBe(
      'crm.deal.stage-not-lost',
    );
    expect(await operator().does('moveDealToStage', { ...loss, stageId: lost }, shown)).toEqual({
      deal: { lostReason: { key: 'price' }, lostNote: 'Too dear' },
    });
    const query = `{ deals(filter: { lostReasonId: { eq: "${reason.id}" } }) { totalCount } }`;
    const answer = z.object({ deals: z.object({ totalCount: z.int() }) });
    expect(await operator().caller.ask({ query, answer })).toEqual({ deals: { totalCount: 1 } });
    expect(await operator().does('reopenDeal', { dealId, stageId: open }, shown)).toEqual({
      deal: { lostReason: null, lostNote: null },
    });
  });

  it('are what a contact says of itself, beside its status, its source and its way of processing', async () => {
    const about = { recordKind: 'CONTACT', key: 'area', name: named('Area', 'Площадь'), type: 'NUMBER' };
    const { id: areaId } = await done('createField', about);
    const builtIn = (await fieldsOf(operator(), 'recordKind: CONTACT')).filter(({ isBuiltIn }) => isBuiltIn);
    const [status, source, way] = builtIn.map(({ options }) => options[0]!);
    const said = { statusId: status!.id, sourceId: source!.id, processingWayId: way!.id };
    const shownBy =
      'id status { key } source { key } processingWay { key } customFields { ... on NumberFieldValue { number } }';
    const given = { name: 'Anna', ...said, customFields: [{ fieldId: areaId, number: '120.50' }] };
    const { contact } = z
      .object({ contact: z.record(z.string(), z.unknown()) })
      .parse(await operator().does('createContact', given, `contact { ${shownBy} }`));
    expect(contact).toMatchObject({
      ...{ status: { key: status!.key }, source: { key: source!.key }, processingWay: { key: way!.key } },
      customFields: [{ number: '120.5' }],
    });
    const asked = `statusId: { eq: "${said.statusId}" }, customFields: [{ fieldId: "${areaId}", number: { lte: "121" } }]`;
    const answer = z.object({ contacts: z.object({ totalCount: z.int() }) });
    const found = async () =>
      (await operator().caller.ask({ query: `{ contacts(filter: { ${asked} }) { totalCount } }`, answer })).contacts;
    expect(await found()).toEqual({ totalCount: 1 });
    const contactId = contact['id'];
    expect(await operator().tries('updateContact', { contactId, statusId: source!.id })).toBe('crm.field.invalid');
    await operator().does('updateContact', { contactId, customFields: [{ fieldId: areaId }] });
    expect(await found()).toEqual({ totalCount: 0 });
  });

  it('are what a company says of itself, beside its status and its lifecycle stage', async () => {
    const about = { recordKind: 'COMPANY', key: 'site-visits', name: named('Visits', 'Визиты'), type: 'NUMBER' };
    const { id: fieldId } = await done('createField', about);
    const builtIn = (await fieldsOf(operator(), 'recordKind: COMPANY')).filter(({ isBuiltIn }) => isBuiltIn);
    const [status, stage] = builtIn.map(({ options }) => options[0]!);
    const given = { statusId: status!.id, lifecycleStageId: stage!.id, customFields: [{ fieldId, number: '3' }] };
    const shownBy = 'id status { key } lifecycleStage { key } customFields { ... on NumberFieldValue { number } }';
    const said = { status: { key: status!.key }, lifecycleStage: { key: stage!.key }, customFields: [{ number: '3' }] };
    const made = await operator().does('createCompany', { name: 'Acme', ...given }, `company { ${shownBy} }`);
    const { company } = z.object({ company: z.record(z.string(), z.unknown()) }).parse(made);
    expect(company).toMatchObject(said);
    const asked = `lifecycleStageId: { eq: "${stage!.id}" }, customFields: [{ fieldId: "${fieldId}", number: { gte: "3" } }]`;
    const answer = z.object({ companies: z.object({ totalCount: z.int() }) });
    const query = `{ companies(filter: { ${asked} }) { totalCount } }`;
    expect((await operator().caller.ask({ query, answer })).companies).toEqual({ totalCount: 1 });
    await operator().does('updateCompany', { companyId: company['id'], lifecycleStageId: null });
    expect((await operator().caller.ask({ query, answer })).companies).toEqual({ totalCount: 0 });
  });
});
