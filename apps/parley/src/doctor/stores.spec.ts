import { createServer as createHttp, type Server } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo, Server as NetServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';

import { natsFindings, type NatsSettings } from './nats.js';
import { qdrantFinding, redisFinding } from './stores.js';

const servers: (Server | NetServer)[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const listening = async (server: Server | NetServer): Promise<string> => {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const http = async (answers: Readonly<Record<string, { status?: number; body: unknown }>>) => {
  const server = createHttp((request, response) => {
    const { status = 200, body } = answers[request.url ?? ''] ?? { status: 404, body: {} };
    response.writeHead(status, { connection: 'close' }).end(JSON.stringify(body));
  });
  return `http://${await listening(server)}`;
};

const nats = (info: object) =>
  listening(createServer((socket) => socket.on('error', () => undefined).write(`INFO ${JSON.stringify(info)}\r\n`)));

const closed = '127.0.0.1:1';
const found = async (settings: Partial<NatsSettings>) =>
  (await natsFindings({ natsReplicas: 1, profile: 'development', ...settings })).map(
    ({ what, isGood, found: text, remedy }) => `${isGood} ${what}: ${text}. ${remedy ?? ''}`,
  );

describe('NATS', () => {
  it('is not looked for where everything runs in one process', async () => {
    expect(await found({})).toEqual([]);
  });

  it('says which it is, and must be running, new enough, and with JetStream', async () => {
    const at = async (info: object) => (await found({ natsUrl: `nats://x:secret@${await nats(info)}` }))[0];
    expect(await at({ version: '2.9.10', jetstream: true })).toContain('true NATS: 2.9.10 with JetStream');
    expect(await at({ version: '2.8.4', jetstream: true })).toMatch(/^false .*Update it to 2.9/);
    expect(await at({ version: '2.10.0' })).toMatch(/^false .*jetstream block/);
    const [nobody] = await found({ natsUrl: `nats://x:secret@${closed}` });
    expect(nobody).toMatch(/^false NATS: nobody answers at 127.0.0.1:1/);
    expect(nobody).not.toContain('secret');
  });

  it('must promise in production what it may leave open in development', async () => {
    const natsUrl = await nats({ version: '2.12.0', jetstream: true });
    const natsMonitoringUrl = await http({
      '/varz': { body: { version: '2.12.0' } },
      '/jsz?config=1&streams=1': { body: { config: {} } },
    });
    const [, open] = await found({ natsUrl, natsMonitoringUrl });
    expect(open).toMatch(/^true Durability: enough for development/);
    const [, strict] = await found({ natsUrl, natsMonitoringUrl, profile: 'production' });
    expect(strict).toMatch(/^false Durability: .*sync_interval: always/);
    expect(strict).toContain('PARLEY_NATS_REPLICAS');
    const [, unseen] = await found({ natsUrl, profile: 'production' });
    expect(unseen).toMatch(/^false .*PARLEY_NATS_MONITORING_URL/);
    const [, silent] = await found({ natsUrl, natsMonitoringUrl: `http://${closed}` });
    expect(silent).toMatch(/^false .*http: 8222/);
  });
});

describe('Redis and Qdrant', () => {
  it('say what to correct where they do not answer', async () => {
    expect(await redisFinding(`redis://:secret@${closed}`)).toMatchObject({ isGood: false, what: 'Redis' });
    expect(await qdrantFinding({ url: `http://${closed}`, key: 'k' })).toMatchObject({ isGood: false, what: 'Qdrant' });
  });

  it('are told by their version, and a wrong key shows', async () => {
    const root = { body: { version: '1.15.0' } };
    const url = await http({ '/': root, '/collections': { body: {} } });
    expect(await qdrantFinding({ url, key: undefined })).toMatchObject({ isGood: true, found: '1.15.0' });
    const shut = await http({ '/': root, '/collections': { status: 401, body: {} } });
    expect(await qdrantFinding({ url: shut, key: 'k' })).toMatchObject({
      isGood: false,
      found: '1.15.0 refuses the key',
    });
  });
});
