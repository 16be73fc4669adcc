import { existsSync } from 'node:fs';

import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { createClient } from 'redis';
import { describe, expect, it } from 'vitest';

import { Unavailable } from '../servers/unavailable.js';
import { useBackend } from '../use-backend.js';
import { type Kind, anyServer, ownServer } from './locate.js';
import { nats, restartableNats } from './nats.js';
import { redis, restartableRedis } from './redis.js';

const nowhere: Kind = {
  name: 'no-such-server',
  variable: 'NO_SUCH_URL',
  scheme: 'none',
  port: 1,
  args: () => [],
  answers: () => Promise.resolve(false),
  image: { image: 'parley.invalid/none', command: [], port: 1 },
  debian: { packages: ['parley-no-such-package'], program: 'none' },
};

describe('NATS', () => {
  const any = useBackend(nats);
  const own = useBackend(restartableNats);

  it('is there, with JetStream', async () => {
    const connection = await connect({ servers: any().url });
    await expect(jetstreamManager(connection)).resolves.toBeDefined();
    await connection.close();
  });

  it('keeps what it acknowledged through kill -9, on the same port', async () => {
    const before = await connect({ servers: own().url, reconnect: false });
    await (await jetstreamManager(before)).streams.add({ name: 'KEPT', subjects: ['kept'] });
    await jetstream(before).publish('kept', 'words');
    await own().kill();
    await before.closed();
    await own().start();

    const after = await connect({ servers: own().url });
    const { state } = await (await jetstreamManager(after)).streams.info('KEPT');
    expect(state.messages).toBe(1);
    await after.close();
  });
});

describe('Redis', () => {
  const any = useBackend(redis);
  const own = useBackend(restartableRedis);

  const clientOf = (url: string) => createClient({ url, socket: { reconnectStrategy: false } }).connect();

  it('is there', async () => {
    const client = await clientOf(any().url);
    expect(await client.ping()).toBe('PONG');
    client.destroy();
  });

  it('comes back on the same port after kill -9', async () => {
    await own().kill();
    await expect(clientOf(own().url)).rejects.toThrow();
    await own().start();

    const client = await clientOf(own().url);
    expect(await client.ping()).toBe('PONG');
    client.destroy();
  });
});

describe('what is nowhere', () => {
  it('is named with every place that was looked in', async () => {
    const error: unknown = await anyServer(nowhere).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Unavailable);
    expect(String(error)).toMatch(
      /no no-such-server: NO_SUCH_URL: not set; 127\.0\.0\.1:1: .*; the PATH: .*; Docker: .*package/,
    );
  });

  it('leaves nothing half unpacked', async () => {
    await expect(ownServer(nowhere)).rejects.toThrow(Unavailable);
    const { cacheFolder } = await import('../servers/cache-folder.js');
    expect(existsSync(`${cacheFolder()}/debian/parley-no-such-package`)).toBe(false);
  });
});
