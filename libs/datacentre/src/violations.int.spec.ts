import { connect } from 'node:net';

import { Api, type TelegramClient } from 'teleproto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type DataCentre, createDataCentre } from './data-centre.js';
import { signInByPhone, teleproto, trustOnly } from './spec-support/teleproto.js';
import { sellerPhone } from './spec-support/use-centre.js';

/** The parts of the client that decide how it keeps to the protocol. */
type Inside = { _sender: { _state: Record<string, unknown>; send: (request: unknown) => Promise<unknown> } };

describe('a breach of the protocol is noted', { timeout: 20_000 }, () => {
  let centre: DataCentre;
  let client: TelegramClient;
  const inside = () => (client as unknown as Inside)._sender;

  beforeEach(async () => {
    centre = await createDataCentre({ profile: 'test' });
    trustOnly(centre);
    centre.world.addUser({ firstName: 'Seller', phone: sellerPhone });
    client = await teleproto(centre, { requestRetries: 1 });
    await signInByPhone(client, centre, { phone: sellerPhone });
    await client.getMe();
    expect(centre.violations).toEqual([]);
  });

  afterEach(async () => {
    await client.destroy();
    await centre.close();
  });

  it('when a request has an even sequence number', async () => {
    inside()._state['_getSeqNo'] = () => 0;
    await client.invoke(new Api.updates.GetState());
    expect(centre.violations).toContain('a request with an even sequence number');
  });

  it('when one acknowledgement names too many messages', async () => {
    const msgIds = Array.from({ length: 8193 }, (_, i) => BigInt(i)) as never;
    void inside()
      .send(new Api.MsgsAck({ msgIds }))
      .catch(() => undefined);
    await expect.poll(() => centre.violations).toEqual(['8193 ids in one msgs_ack']);
  });

  it('when a known key does not open a message, which is answered −404', async () => {
    const packets: Buffer[] = [];
    const socket = connect(centre.addresses[2] ?? 0, '127.0.0.1');
    socket.on('data', (chunk) => packets.push(chunk));
    const { keyId } = (client as unknown as { _sender: { authKey: { keyId: { toString: () => string } } } })._sender
      .authKey;
    const packet = Buffer.alloc(56, 1);
    packet.writeBigInt64LE(BigInt.asIntN(64, BigInt(keyId.toString())));
    const head = Buffer.alloc(8);
    head.writeUInt32LE(0xeeeeeeee, 0);
    head.writeUInt32LE(packet.length, 4);
    socket.write(Buffer.concat([head, packet]));
    await expect.poll(() => packets[0]?.readInt32LE(4)).toBe(-404);
    socket.destroy();
    expect(centre.violations).toEqual(['a message that its key does not open']);
  });

  it('when a handshake is out of order', async () => {
    const socket = connect(centre.addresses[2] ?? 0, '127.0.0.1');
    socket.write(
      Buffer.concat([
        Buffer.from([0xef, 10]),
        Buffer.alloc(16),
        Buffer.from('14000000f1f8ad0c', 'hex'),
        Buffer.alloc(16),
      ]),
    );
    await new Promise((done) => socket.on('close', done));
    expect(centre.violations).toHaveLength(1);
  });

  it('when the data centre itself fails', async () => {
    centre.faults.intercept('updates.getState', () => {
      throw new Error('unforeseen');
    });
    await expect(client.invoke(new Api.updates.GetState())).rejects.toThrow();
    expect(centre.violations).toEqual(['updates.getState: unforeseen']);
  });
});
