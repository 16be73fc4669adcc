import { createDataCentre, type DataCentre } from '@parley/datacentre';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Telegram } from '../telegram.port.js';
import { keysOfTelegram, type ServerKey } from './server-trust.adapter.js';
import { awayFromLoopback, type Route } from './socket.adapter.js';
import { TelegramThroughTeleproto } from './telegram-client.adapter.js';

const application = { apiId: 1, apiHash: '0123456789abcdef0123456789abcdef' };
const phone = '+79990000001';

/** The live side as it runs, but for the keys it trusts and the way its packets go: real Telegram isn't reached here. */
describe('the live side', () => {
  let local: DataCentre;
  let second: DataCentre;

  beforeAll(async () => {
    local = await createDataCentre({ profile: 'test' });
    second = await createDataCentre({ profile: 'test' });
    second.world.addUser({ firstName: 'Shop', phone });
  });
  afterAll(async () => {
    await local.close();
    await second.close();
  });

  const live = (keys: readonly ServerKey[], centre: DataCentre, patience = {}): Telegram => {
    const route: Route = () => ({ host: '127.0.0.1', port: centre.addresses[2] ?? 0 });
    return new TelegramThroughTeleproto({ side: 'live', keys, route, appVersion: 'spec', ...patience });
  };
  const connect = (telegram: Telegram) => telegram.connect({ application, signInKey: null, onSignal: () => undefined });

  it('trusts Telegram’s own keys alone, and refuses the local data centre’s', async () => {
    const keys = keysOfTelegram();
    expect(keys.map(({ fingerprint }) => fingerprint)).toEqual(['-3414540481677951611', '-5595554452916591101']);
    await expect(connect(live(keys, local, { connectTimeout: 3000 }))).rejects.toMatchObject({ reason: 'no-answer' });
    expect(local.connects).toBeGreaterThan(0);
  });

  it('mutant twin: with that key trusted the same connection is made', async () => {
    const connection = await connect(live([local.trust], local));
    expect(connection.isConnected).toBe(true);
    await connection.close();
  });

  it('signs in at a second data centre with another key', async () => {
    const connection = await connect(live([second.trust], second));
    const { codeHash } = await connection.requestCode(phone);
    await connection.submitCode(phone, codeHash, second.loginCodeFor(phone) ?? '');
    expect(await connection.self()).toMatchObject({ name: 'Shop' });
    await connection.close();
    expect(second.violations).toEqual([]);
  });

  it('never connects to this machine', () => {
    for (const host of ['127.0.0.1', '127.0.1.2', '::1', '0.0.0.0', 'localhost'])
      expect(awayFromLoopback({ host, port: 443 })).toBeNull();
    const telegram = { host: '149.154.167.50', port: 443 };
    expect(awayFromLoopback(telegram)).toBe(telegram);
  });
});
