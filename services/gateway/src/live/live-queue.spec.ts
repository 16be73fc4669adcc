import { describe, expect, it } from 'vitest';

import { LiveQueue } from './live-queue.js';

describe('a live queue', () => {
  it('hands items over in order, whoever comes first', async () => {
    const queue = new LiveQueue<number>();
    queue.push(1);
    queue.push(2);
    expect([await queue.take(), await queue.take()]).toEqual([1, 2]);
    const taken = queue.take();
    queue.push(3);
    expect(await taken).toBe(3);
  });

  it('ends for one who waits when it is closed', async () => {
    const queue = new LiveQueue<number>();
    const taken = queue.take();
    queue.close();
    expect(await taken).toBeUndefined();
    expect(await queue.take()).toBeUndefined();
  });

  it('fails one who is too slow instead of dropping items', async () => {
    const queue = new LiveQueue<number>();
    for (let n = 0; n <= 10_000; n += 1) queue.push(n);
    await expect(queue.take()).rejects.toMatchObject({ code: 'gateway.live.too-slow' });
  });

  it('tells one who waits what went wrong', async () => {
    const queue = new LiveQueue<number>();
    const taken = queue.take();
    queue.fail(new Error('gone'));
    await expect(taken).rejects.toThrow('gone');
  });
});
