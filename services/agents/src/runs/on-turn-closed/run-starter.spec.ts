import { Hearing, SilentLog } from '@parley/platform';
import { movableClock } from '@parley/testing';
import { afterEach, describe, expect, it } from 'vitest';

import type { Drafter } from '../drafting/drafter.port.js';
import type { AgentRunner } from '../run-agent/agent-runner.adapter.js';
import { RunRoom } from './run-room.adapter.js';
import { RunStarter } from './run-starter.adapter.js';

const cause = { correlationId: 'c', causationId: 'c' };
const run = (chatId: string, runId: string) => ({ tenantId: 't', chatId, runId });

const clock = movableClock();
const hearing = new Hearing(clock);
afterEach(() => hearing.heard('agents.on-message.v1', clock.now().toISOString()));

/** A starter whose runs end when they are told to. */
function starterOf(isRemote: boolean) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const work = ({ runId }: { readonly runId: string }) => {
    begun.push(runId);
    return new Promise<void>((resolve) => ends.set(runId, resolve));
  };
  const runner = { run: work } as unknown as AgentRunner;
  const room = new RunRoom({ isRemote } as Drafter, hearing);
  const starter = new RunStarter(runner, room, new SilentLog());
  const start = (chatId: string, runId: string) => starter.start(run(chatId, runId), cause);
  const end = async (runId: string) => {
    const before = begun.length;
    ends.get(runId)?.();
    await expect.poll(() => begun.length).toBeGreaterThan(before);
  };
  return { starter, begun, start, end };
}

const four = ['a', 'b', 'c', 'd'];

describe('runs of one process', () => {
  it('are few at once where drafting takes the processor, and more where a remote model is waited for', () => {
    for (const [isRemote, most] of [[false, 4] as const, [true, 16] as const]) {
      const { start, begun } = starterOf(isRemote);
      for (let n = 0; n < 20; n += 1) start(`chat ${n}`, `run ${n}`);
      expect(begun).toHaveLength(most);
    }
  });

  it('are one at a time while much was not heard yet, and as many as ever soon after', async () => {
    hearing.heard('agents.on-message.v1', new Date(clock.now().getTime() - 5001).toISOString());
    const { start, begun, end } = starterOf(true);
    for (const one of four) start(one, one);
    expect(begun).toEqual(['a']);
    await end('a');
    expect(begun).toEqual(['a', 'b']);
    clock.advance(5000);
    await end('b');
    expect(begun).toEqual(four);
  });

  it('begin once per chat: a newer turn takes the place of one that still waits, at its place in line', async () => {
    const { start, begun, end } = starterOf(false);
    for (const one of four) start(one, one);
    start('e', 'e1');
    start('f', 'f1');
    start('e', 'e2');
    await end('a');
    await end('b');
    expect(begun).toEqual([...four, 'e2', 'f1']);
  });

  it('are known while they are at work or wait, and not once they ended or were overtaken', async () => {
    const { starter, start, end } = starterOf(false);
    for (const one of four) start(one, one);
    start('e', 'e1');
    const isAt = (chatId: string, runId: string) => starter.isAt(run(chatId, runId));
    expect([isAt('a', 'a'), isAt('e', 'e1')]).toEqual([true, true]);
    start('e', 'e2');
    expect([isAt('e', 'e1'), isAt('e', 'e2')]).toEqual([false, true]);
    await end('a');
    expect([isAt('a', 'a'), isAt('e', 'e2')]).toEqual([false, true]);
  });
});
