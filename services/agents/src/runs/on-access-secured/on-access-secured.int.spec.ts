import { AccessSecured } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { measured, movableClock, onABusyMachine, usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';

import { useAgentsAtWork } from '../../spec-support/use-agents-at-work.adapter.js';
import { Drafter } from '../drafting/drafter.port.js';
import type { DraftRequest } from '../drafting/draft-request.js';
import { RuleBasedDrafter } from '../rule-based-drafter/rule-based-drafter.adapter.js';
import { OnAccessSecuredReactor } from './on-access-secured.reactor.js';

/** Says what the rules say, once it is let. */
class SlowDrafter extends Drafter {
  readonly isRemote = true;
  readonly asked = Promise.withResolvers<undefined>();
  readonly let = Promise.withResolvers<undefined>();

  async draft(request: DraftRequest) {
    this.asked.resolve(undefined);
    await this.let.promise;
    return new RuleBasedDrafter().draft(request);
  }
}

const clock = movableClock();
const at = useAgentsAtWork(usePostgres(), clock);
beforeEach(async () => {
  at().answersFor.set(at().agentId, at().member.principal.id);
  await at().hear('How much is it?');
});

const secured = async (what: string, by: Actor = at().member) => {
  const { envelope, ...event } = at().event(AccessSecured({ what }));
  const said = { ...event, envelope: { ...envelope, actor: by.principal } };
  await at().log.react(new OnAccessSecuredReactor(at().guardians, clock), said);
};

/** A run that is at work while that happens, by what it left in the log meanwhile and once its drafter has answered. */
const during = async (happens: () => Promise<void>) => {
  const drafter = new SlowDrafter();
  const runId = v7();
  const request = { tenantId: at().tenantId, runId, chatId: at().others.chatId };
  const run = at().runner(drafter).run(request, { correlationId: v7(), causationId: v7() });
  await drafter.asked.promise;
  const begun = performance.now();
  await happens();
  const took = performance.now() - begun;
  const events = async () =>
    (await at().log.store.read(at().tenantId, `agents.run-${runId}`)).map(({ type, data }) => ({ type, data }));
  const meanwhile = await events();
  drafter.let.resolve(undefined);
  return { runId, took, meanwhile, result: await run, after: await events(), proposals: await at().pending() };
};

const works = expect.objectContaining({ result: expect.objectContaining({ is: 'concluded' }), meanwhile: [] });

describe('a run at work (check 53)', () => {
  it('ends with the password of whoever answers for its agent, and proposes nothing; the next one does', async () => {
    const { runId, took, meanwhile, result, after, proposals } = await during(() => secured('password-changed'));
    const ended = { runId, outcome: 'failed', code: 'agents.run.password-changed' };
    expect(meanwhile).toEqual([{ type: 'agents.run.ended', data: ended }]);
    expect([result, after, proposals]).toEqual([{ is: 'known' }, meanwhile, []]);
    measured({
      check: '53',
      seed: 'a run, another password',
      result: `ended ${took.toFixed(0)} ms after agents heard`,
      worst: `${took.toFixed(0)} ms`,
    });
    expect(took).toBeLessThan(onABusyMachine(5000));
    await at().answer();
    expect(await at().pending()).not.toEqual([]);
  });

  it('twins: goes on where the password is another user’s, or something else was changed', async () => {
    const stranger: Actor = { tenantId: at().tenantId, principal: { kind: 'user', id: v7() } };
    expect(await during(() => secured('password-changed', stranger))).toEqual(works);
    expect(await during(() => secured('new-device'))).toEqual(works);
    at().answersFor.clear();
    expect(await during(() => secured('password-changed'))).toEqual(works);
  });

  it('mutant: would propose where nobody hears of the password', async () => {
    expect((await during(() => Promise.resolve())).proposals).not.toEqual([]);
  });

  it('is known to be at work no longer than it is', async () => {
    await during(() => Promise.resolve());
    await expect(
      at().log.tenants.read({ tenantId: at().tenantId }, [
        { sql: 'select run_id from agents.run_at_work', values: [] },
      ]),
    ).resolves.toEqual([[]]);
  });
});
