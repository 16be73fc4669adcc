import { DomainError } from '@parley/kernel';
import { FireLater } from '@parley/platform';
import { movableClock, usePostgres } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { useAgentsAtWork } from '../../spec-support/use-agents-at-work.adapter.js';
import type { RunStarter } from '../on-turn-closed/run-starter.adapter.js';
import { AwaitedRuns } from './awaited-runs.adapter.js';
import { RunDueTimer } from './run-due.timer.js';

const clock = movableClock();
const at = useAgentsAtWork(usePostgres(), clock);

type Asked = Awaited<ReturnType<ReturnType<typeof at>['fallSilent']>>;

/** The timer fires, in a process that is at that run or isn't. */
const looksAfter = ({ request, cause }: Asked, isAt = false) => {
  const { tenantId, log } = at();
  const starter = { isAt: () => isAt } as unknown as RunStarter;
  const dueAt = clock.now().toISOString();
  const due = { tenantId, key: request.turnId, dueAt, payload: { ...request, ...cause } };
  return new RunDueTimer(at().insisted(), new AwaitedRuns(starter, log.store)).fire(due);
};

describe('a run that is looked after', () => {
  it('is begun where nobody is at it, and left where this process is: that is looked at once more', async () => {
    await at().hear('How much is it?');
    const asked = await at().fallSilent();
    await expect(looksAfter(asked, true)).rejects.toEqual(new FireLater(30_000));
    expect(await at().proposals()).toEqual([]);
    await looksAfter(asked);
    expect(await at().pendingOf('reply')).toMatchObject({ runId: asked.request.runId });
  });

  it('is not begun once a newer turn has closed, whose own run reads both', async () => {
    await at().hear('How much is it?');
    const first = await at().fallSilent();
    await at().hear('And by the month?');
    const second = await at().fallSilent();
    await looksAfter(first);
    expect(await at().proposals()).toEqual([]);
    await looksAfter(second);
    expect((await at().pendingOf('reply')).sourceMessageIds).toHaveLength(2);
  });

  it('a run whose agent may no more is refused, written down and asked no more (check 54), and mutant: for ever where nobody insists', async () => {
    await at().hear('How much is it?');
    const asked = await at().fallSilent();
    const { request, cause } = asked;
    const fire = () => looksAfter(asked);
    const ended = async () =>
      (await at().log.store.read(at().tenantId, `agents.run-${request.runId}`)).map(({ type, data }) => [type, data]);
    at().others.refusal = new DomainError('unavailable', 'rpc.timeout');
    await expect(fire(), 'an outage is tried again').rejects.toMatchObject({ code: 'rpc.timeout' });
    at().others.refusal = new DomainError('forbidden', 'access.permission-missing', { permission: 'chats:read' });
    const mutant = at()
      .runner()
      .run({ tenantId: at().tenantId, ...request }, cause);
    await expect(mutant, 'mutant').rejects.toMatchObject({ kind: 'forbidden' });
    expect(await ended()).toEqual([]);
    at().commands.refusal = new DomainError('unavailable', 'rpc.timeout');
    await expect(fire(), 'what could not be told is told again').rejects.toMatchObject({ code: 'rpc.timeout' });
    at().commands.refusal = undefined;
    at().commands.sent.length = 0;
    await fire();
    const { runId } = request;
    const { tenantId, agentId } = at();
    expect(at().commands.sent).toMatchObject([
      {
        name: 'identity.record-refusal',
        input: { principal: { kind: 'agent', id: agentId }, operation: 'runAgent', permission: 'chats:read' },
        call: { actor: { tenantId, principal: { kind: 'system', id: 'agents' } }, ...cause },
      },
    ]);
    const denied = ['agents.run.ended', { runId, outcome: 'failed', code: 'access.permission-missing' }];
    expect(await ended()).toEqual([denied]);
    at().others.asked.length = 0;
    await fire();
    expect([await ended(), await at().proposals(), at().others.asked]).toEqual([[denied], [], []]);
  });
});
