import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { useBackend } from '@parley/testing';
import { beforeAll, describe, expect, it } from 'vitest';

import { build } from './processes/built.js';
import { Entry, root, run } from './processes/entries.js';
import { type Placed, Stage } from './processes/stage.js';
import { SteadyQuestions } from './processes/steady-questions.js';

beforeAll(() => build());

const stage = useBackend(() => Stage.open());

const placed: Placed[] = [];

const containerOf = (service: string) => {
  const found = stage().services.find(({ of }) => of === service);
  if (!found) throw new Error(`No container runs ${service}`);
  return found;
};

const metricsOf = async ({ healthUrl }: Placed) => (await fetch(`${healthUrl}/metrics`)).text();

/** The last words of a container that was told something it can't go on with. */
async function refusal(service: string, variables: Readonly<Record<string, string>>): Promise<string> {
  const { entry } = await stage().place(containerOf(service), variables);
  expect(await entry.ended()).toBe(1);
  return entry.lines.join('\n');
}

describe('the containers of the manifests as plain processes', () => {
  it('are ready within seconds', async () => {
    expect(await stage().migrate()).toHaveLength(6);
    const begun = performance.now();
    placed.push(
      ...(await Promise.all(stage().services.map((one) => stage().place(one, { PARLEY_GATEWAY_PORT: '0' })))),
    );
    const ready = await Promise.all(
      placed.map(async (one) => {
        await stage().ready(one);
        return `${one.name} ${((performance.now() - begun) / 1000).toFixed(1)} s`;
      }),
    );
    console.log(`ready: ${ready.join(', ')}`);
    expect(placed).toHaveLength(7);
  });

  it('migrate a second time without a change', async () => {
    expect(new Set((await stage().migrate()).map((line) => line.split(': ')[1]))).toEqual(new Set(['up to date']));
  });

  it('measure whatever the alerts and the dashboard look at', async () => {
    const measured = (await Promise.all(placed.map(metricsOf))).join('\n');
    const asked = ['alerts.yaml', 'parley.json'].flatMap((file) =>
      readFileSync(join(root, 'deploy/k8s/monitoring', file), 'utf8').match(/\bparley_[a-z_0-9]+/g),
    );
    const missing = [...new Set(asked)].filter((name) => !measured.includes(`\n${name}`));
    expect(missing).toEqual([]);
    console.log(`${new Set(asked).size} metrics that alerts and dashboard look at are measured`);
  });

  it('end one of two replicas under load without an error', async () => {
    const second = await stage().place(containerOf('crm'));
    await stage().ready(second);
    const questions = new SteadyQuestions(stage());
    await questions.start();
    await expect.poll(() => questions.answered, { timeout: 30_000 }).toBeGreaterThan(200);
    const begun = performance.now();
    const before = questions.answered;
    expect(await second.entry.stop()).toBe(0);
    const took = performance.now() - begun;
    await expect.poll(() => questions.answered, { timeout: 30_000 }).toBeGreaterThan(before + 200);
    await questions.end();
    console.log(`ended in ${took.toFixed(0)} ms; ${questions.answered} answered, ${questions.failed.length} failed`);
    expect(questions.failed).toEqual([]);
  });

  it('twin: killed, it would have left questions without an answer or with a late one', async () => {
    const second = await stage().place(containerOf('crm'));
    await stage().ready(second);
    const questions = new SteadyQuestions(stage());
    await questions.start();
    await expect.poll(() => questions.answered, { timeout: 30_000 }).toBeGreaterThan(200);
    await second.entry.kill();
    await expect.poll(() => questions.failed.length, { timeout: 30_000 }).toBeGreaterThan(0);
    await questions.end();
    console.log(`killed: ${questions.answered} answered, ${questions.failed.length} failed`);
  });

  it('refuse production on a NATS that syncs nothing, and with the local data centre', async () => {
    const said = await refusal('messaging', {
      PARLEY_PROFILE: 'production',
      PARLEY_MESSAGING_TELEGRAM_SIDE: 'demo',
      PARLEY_NATS_REPLICAS: '1',
    });
    expect(said).toContain('The local data centre is for trying out');
    expect(said).toContain('NATS has 1 server of the 3 it needs');
    expect(said).toContain('natsReplicas is 1');
    expect(said).not.toContain('    at ');
  });

  it('refuse to start without a key, with a sentence for each', async () => {
    const said = await refusal('crm', { PARLEY_SIGNING_KEY: '', PARLEY_TRUSTED_KEYS: '' });
    expect(said).toContain('PARLEY_CRM_SIGNING_KEY (or PARLEY_SIGNING_KEY) is missing');
    expect(said).toContain('PARLEY_CRM_TRUSTED_KEYS (or PARLEY_TRUSTED_KEYS) is missing');
  });

  it('end on a surprise, and say so', async () => {
    const script = `import { endOnSurprise } from './libs/platform/dist/process/last-words.js';
      import { PinoLog } from './libs/platform/dist/logs/pino-log.js';
      endOnSurprise(new PinoLog({ service: 'crm', level: 'info' }), (code) => process.exit(code));
      setInterval(() => undefined, 1000);
      Promise.reject(new Error('nobody caught me'));`;
    const command = ['node', '--input-type=module', '-e', script];
    const entry = new Entry({ name: 'surprised', command, environment: {} });
    entry.start();
    expect(await entry.ended()).toBe(1);
    expect(entry.said).toContain('something failed that nobody expected');
    expect(entry.said).not.toContain('nobody caught me');
    await expect(run({ name: 'surprised', command, environment: {} })).rejects.toThrow('ended with 1');
  });

  it('end when they are told to, with 0 and in time', async () => {
    const begun = performance.now();
    const codes = await Promise.all(placed.map(({ entry }) => entry.stop()));
    console.log(`all ended in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
    expect(codes).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});
