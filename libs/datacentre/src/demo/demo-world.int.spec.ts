import { movableClock } from '@parley/testing';
import { NewMessage } from 'teleproto/events/index.js';
import { describe, expect, it, vi } from 'vitest';

import { createDataCentre } from '../data-centre.js';
import { signInByPhone, teleproto, trustOnly } from '../spec-support/teleproto.js';
import { DemoWorld } from './demo-world.js';
import { Timers } from './timers.js';

/** Runs what waits when the test says that it is due. */
class HeldTimers extends Timers {
  #held: (() => void)[] = [];

  override after(_: number, run: () => void): () => void {
    this.#held.push(run);
    return () => void (this.#held = this.#held.filter((one) => one !== run));
  }

  fire(): void {
    for (const run of this.#held.splice(0)) run();
  }
}

describe('the demo, over the real protocol', { timeout: 20_000 }, () => {
  it('connects the seller by its login, and talks', async () => {
    const clock = movableClock(new Date().toISOString());
    const timers = new HeldTimers();
    const centre = await createDataCentre({ profile: 'demo', clock });
    trustOnly(centre);
    const demo = new DemoWorld(centre, timers);
    demo.start();
    const client = await teleproto(centre);
    await signInByPhone(client, centre, { phone: demo.seller.phone });
    expect(centre.loginCodeFor(demo.seller.phone)).toBe(demo.seller.loginCode);
    await client.getMe();
    const received: string[] = [];
    client.addEventHandler((event) => void received.push(event.message.message), new NewMessage({}));
    clock.advance(3000);
    timers.fire();
    await vi.waitFor(() => expect(received).toEqual([demo.messagesSeenBy('anna')[0]?.text]), 5000);
    await client.sendMessage('anna_parker', { message: 'About 2,400 euros.' });
    clock.advance(5000);
    timers.fire();
    await vi.waitFor(() => expect(received.at(-1)).toContain('fitting'), 5000);
    demo.stop();
    await client.destroy();
    await centre.close();
    expect(centre.violations).toEqual([]);
  });
});
