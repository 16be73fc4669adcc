import { describe, expect, it } from 'vitest';

import { ApiRefusal } from '../client/api-refusal.js';
import type { Batch } from './read-export.js';
import { BatchSender } from './send-batch.js';
import { Tally } from './tally.js';

const batchOf = (...lines: readonly number[]): Batch => ({
  kind: 'batch',
  accountExternalId: '7',
  accountName: null,
  chat: { kind: 'private', externalId: '42', title: 'Anna' },
  messages: lines.map((line) => ({
    line,
    message: {
      externalId: String(line),
      direction: 'incoming',
      sender: null,
      content: { text: '', entities: [] },
      sentAt: '2026-03-01T12:00:00.000Z',
    },
  })),
});

function sending(refuse: (batch: Batch, call: number) => ApiRefusal | undefined) {
  const tally = new Tally();
  const [calls, pauses]: [number[], number[]] = [[], []];
  const sender = new BatchSender({
    tally,
    pause: (milliseconds) => Promise.resolve(void pauses.push(milliseconds)),
    take: (batch) => {
      const refusal = refuse(batch, calls.push(batch.messages.length));
      return refusal ? Promise.reject(refusal) : Promise.resolve({ added: batch.messages.length, known: 0 });
    },
  });
  return { sender, tally, calls, pauses };
}

describe('sending batches', () => {
  it('names the one message that is refused, and takes the others', async () => {
    const isBad = ({ messages }: Batch) => messages.some(({ line }) => line === 6);
    const { sender, tally } = sending((batch) => (isBad(batch) ? new ApiRefusal('bad') : undefined));
    await sender.send(batchOf(1, 2, 3, 4, 5, 6, 7, 8));
    expect(tally.report()).toMatch(/added +7 .*\n.*\n.*\n +1 +refused by Parley \(bad\), line 6/);
  });

  it('asks again what is refused for now', async () => {
    const { sender, tally, pauses } = sending((_, call) => (call < 3 ? new ApiRefusal('later', true) : undefined));
    await sender.send(batchOf(1, 2));
    expect([tally.added, pauses]).toEqual([2, [400, 800]]);
  });

  it('gives up where everything is refused, and where nobody answers', async () => {
    const { sender, calls } = sending(() => new ApiRefusal('forbidden'));
    await expect(sender.send(batchOf(...Array.from({ length: 200 }, (_, at) => at)))).rejects.toThrow('forbidden');
    expect(calls.length).toBe(31);
    const gone = new BatchSender({
      tally: new Tally(),
      pause: () => Promise.resolve(),
      take: () => Promise.reject(new Error('gone')),
    });
    await expect(gone.send(batchOf(1))).rejects.toThrow('gone');
  });
});
