import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const stage = z.looseObject({ id: z.string(), key: z.string() });
const pipeline = z.looseObject({ id: z.string(), version: z.int(), stages: z.array(stage) });
const answer = z.record(z.string(), z.object({ pipeline }));
const fields = `{ pipeline { id version isDefault isArchived place name { en }
  stages { id key name { ru } kind probabilityPercent dwellLimitSeconds color isArchived } } }`;

const postgres = useMigratedPostgres();
let together: Together;
let url: string;
let shop: Shop;

beforeAll(async () => {
  together = await Together.start(postgres());
  ({ url } = await together.open());
  shop = await Shop.open(together, 'Pipelines', url);
}, 60_000);
afterAll(() => together.stop());

async function change(mutation: string, given: object) {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) ${fields} }`;
  const variables = { input: { idempotencyKey: randomUUID(), ...given } };
  return (await shop.caller.ask({ query, variables, answer }))[mutation]!.pipeline;
}

async function rest(method: string, path: string, body?: object) {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${shop.caller.accessToken}`,
      'idempotency-key': randomUUID(),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const said: unknown = await response.json();
  return { status: response.status, answer: said };
}

const deals = z.object({ edges: z.array(z.object({ node: z.object({ title: z.string(), contactId: z.string() }) })) });
const id = z.object({ id: z.string() });

describe('a pipeline, at the door', () => {
  it('is built from a preset, edited, made the default, and takes whoever writes from then on', async () => {
    const name = { en: 'Trials', ru: 'Тесты' };
    const { id: pipelineId, stages } = await change('createPipeline', { name, preset: 'TRIAL' });
    const onTest = stages.find(({ key }) => key === 'on-test')!;
    expect(onTest).toMatchObject({ name: { ru: 'На тесте' }, kind: 'OPEN', dwellLimitSeconds: 604_800, color: null });

    const edited = { probabilityPercent: 40, dwellLimitSeconds: null, color: 'GREEN' };
    const then = await change('updateStage', { ...edited, stageId: onTest.id, expectedVersion: 1 });
    expect(then).toMatchObject({ version: 2 });
    expect(then.stages.find(({ key }) => key === 'on-test')).toMatchObject(edited);
    await change('addStage', { pipelineId, name: { en: 'Call', ru: 'Звонок' }, kind: 'OPEN' });
    const call = (await change('moveStage', { stageId: onTest.id })).stages.find(({ key }) => key === 'call')!;
    expect((await change('archiveStage', { stageId: call.id })).stages.map(({ key }) => key)).not.toContain('call');
    expect(await change('setDefaultPipeline', { pipelineId })).toMatchObject({ isDefault: true });

    shop.hear('Hello! May I try it?');
    const { dealId } = await shop.chat();
    const query = `{ deal(id: "${dealId}") { pipeline { id } stage { key probabilityPercent } } }`;
    const { deal } = await shop.caller.ask({ query, answer: z.object({ deal: z.unknown() }) });
    expect(deal).toEqual({ pipeline: { id: pipelineId }, stage: { key: 'on-test', probabilityPercent: 40 } });
    await expect(change('archivePipeline', { pipelineId })).rejects.toThrow('crm.pipeline.is-default');
  });

  it('is one of REST too, with the deals in it', async () => {
    const made = await rest('POST', '/pipelines', { name: { en: 'Doors', ru: 'Двери' } });
    expect(made.status).toBe(200);
    const pipelineId = id.parse(made.answer).id;
    await rest('PATCH', `/pipelines/${pipelineId}`, { place: 5 });
    expect(await rest('GET', `/pipelines/${pipelineId}`)).toMatchObject({
      answer: { pipeline: { place: 5, isArchived: false, stages: [{ key: 'cold' }, {}, {}, {}, {}, {}] } },
    });
    const [known] = deals.parse((await rest('GET', `/pipelines/${await defaultId()}/deals`)).answer).edges;
    const { contactId } = known!.node;
    expect(await rest('POST', `/pipelines/${pipelineId}/deals`, { contactId, title: 'Door' })).toMatchObject({
      status: 200,
    });
    const there = deals.parse((await rest('GET', `/pipelines/${pipelineId}/deals`)).answer).edges;
    expect(there.map(({ node }) => node.title)).toEqual(['Door']);
    expect(await rest('DELETE', `/pipelines/${pipelineId}`)).toMatchObject({
      status: 409,
      answer: { errors: [{ extensions: { code: 'crm.pipeline.has-deals' } }] },
    });
  });
});

async function defaultId() {
  const query = '{ pipelines { id isDefault } }';
  const listed = z.object({ pipelines: z.array(z.object({ id: z.string(), isDefault: z.boolean() })) });
  const { pipelines } = await shop.caller.ask({ query, answer: listed });
  return pipelines.find(({ isDefault }) => isDefault)?.id ?? '';
}
