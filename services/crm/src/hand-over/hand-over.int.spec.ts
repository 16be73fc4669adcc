import { AssignDeal, ListPipelines, MemberAdded, MemberRemoved } from '@parley/contracts';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { stranger, type Stranger } from '../spec-support/messages.adapter.js';
import { HandOverModule } from './hand-over.module.js';

const patience = { timeout: 15_000, interval: 20 };

type Fires = { fire(timer: object): Promise<void> };
type Member = CallContext & { readonly id: string };

/** The last of what a hand-over consists of: what moves the records. */
const [, , moves] = Reflect.getMetadata('providers', HandOverModule) as (abstract new () => Fires)[];

describe('the hand-over of deals whose removal is heard late', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let [ada, bob]: Member[] = [];

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, bob] = [await frame.member('admin'), await frame.member('operator')];
    await vi.waitFor(() => gateway.queries.ask(ListPipelines, {}, ada!), patience);
  });
  afterAll(() => frame.stop());

  const give = async (who: Stranger, assigneeId: string) => {
    const { id: dealId } = (await frame.dealOf(who, ada!))!;
    await gateway.commands.send(AssignDeal, { dealId, assigneeId }, { ...ada!, idempotencyKey: v7() });
  };
  const assigneeOf = async (who: Stranger) => (await frame.dealOf(who, ada!))?.assigneeId;

  /** A member who was removed, and came back or not; a deal of theirs. */
  async function former(name: string, hasComeBack: boolean) {
    const { id } = await frame.member('operator');
    const who = stranger(name);
    await frame.hear(who);
    await vi.waitFor(() => give(who, id), patience);
    const member = { memberId: v7(), principal: { kind: 'user', id } } as const;
    const streamId = `identity.member-${id}`;
    await frame.say('identity', streamId, MemberRemoved({ ...member, handOverTo: null }));
    if (hasComeBack) {
      const given = stranger(`${name} anew`);
      await frame.hear(given);
      // Until it is known that they are gone, and that they are here again.
      await vi.waitFor(() => expect(give(given, id)).rejects.toThrow('access.assignee-unknown'), patience);
      await frame.say('identity', streamId, MemberAdded({ ...member, roles: ['operator'] }));
      await vi.waitFor(() => give(given, id), patience);
      return { id, who: given };
    }
    return { id, who };
  }

  const handOver = (principalId: string, memberVersion?: number) => {
    const payload = {
      ...{ principalId, to: { assigneeId: bob!.id }, correlationId: v7(), causationId: v7() },
      ...(memberVersion !== undefined && { memberVersion }),
    };
    const timer: Fires = frame.of('crm').get(moves!);
    return timer.fire({ tenantId: frame.tenantId, payload });
  };

  it('takes those of who is gone', async () => {
    const { id, who } = await former('Anna', false);
    await handOver(id, 2);
    expect(await assigneeOf(who)).toBe(bob!.id);
  });

  it('takes nothing from who came back, and was given a deal since', async () => {
    const { id, who } = await former('Boris', true);
    await handOver(id, 2);
    expect(await assigneeOf(who)).toBe(id);
    await handOver(id);
    expect(await assigneeOf(who), 'mutant twin: not told as of when, it takes what is theirs now').toBe(bob!.id);
  });
});
