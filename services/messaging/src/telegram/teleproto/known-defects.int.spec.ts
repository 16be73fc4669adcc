import { createDataCentre, type DataCentre } from '@parley/datacentre';
import { BinaryReader } from 'teleproto/extensions/index.js';
import { MessageContainer } from 'teleproto/tl/core/MessageContainer.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { within } from './calls.adapter.js';
import { readContainersByParts } from './known-defects.adapter.js';
import { loopbackOnly } from './socket.adapter.js';
import { TelegramThroughTeleproto } from './telegram-client.adapter.js';

const host = '127.0.1.2';

/** A container of two messages: one whose constructor nobody knows, and a pong. */
function containerBytes(): Buffer {
  const message = (body: Buffer) => {
    const head = Buffer.alloc(16);
    head.writeBigInt64LE(1n, 0);
    head.writeInt32LE(1, 8);
    head.writeInt32LE(body.length, 12);
    return Buffer.concat([head, body]);
  };
  const unknown = Buffer.from('78563412ffffffff', 'hex');
  const pong = Buffer.concat([Buffer.from('c573773400000000', 'hex').subarray(0, 4), Buffer.alloc(16, 1)]);
  const count = Buffer.alloc(4);
  count.writeInt32LE(2);
  return Buffer.concat([count, message(unknown), message(pong)]);
}

describe('known defects of the library', () => {
  let centre: DataCentre;

  beforeAll(async () => {
    centre = await createDataCentre({ profile: 'test' });
  });
  afterAll(() => centre.close());

  it('mutant twin: one unknown constructor throws its whole container away', async () => {
    const container = MessageContainer.fromReader(new BinaryReader(containerBytes()));
    await expect(container).rejects.toThrow();
  });

  it('read by parts, the others of the container are kept', async () => {
    readContainersByParts();
    const container = await MessageContainer.fromReader(new BinaryReader(containerBytes()));
    expect(container).toMatchObject({ messages: [{}] });
  });

  it('a key exchange that hangs is given up', async () => {
    centre.faults.stall();
    const telegram = new TelegramThroughTeleproto({
      side: 'demo',
      keys: [centre.trust],
      route: loopbackOnly({ [host]: { host: '127.0.0.1', port: centre.addresses[2] ?? 0 } }),
      start: { dataCentreId: 2, address: { host, port: 80 } },
      appVersion: 'spec',
      connectTimeout: 1000,
    });
    const application = { apiId: 1, apiHash: '0'.repeat(32) };
    await expect(telegram.connect({ application, signInKey: null, onSignal: () => undefined })).rejects.toMatchObject({
      reason: 'no-answer',
      code: 'TIMEOUT',
    });
    centre.faults.unstall();
  });

  it('a call that never settles is given up', () =>
    expect(within(new Promise(() => undefined), 10)).rejects.toMatchObject({ reason: 'no-answer' }));
});
