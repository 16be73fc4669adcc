import { DealCreated } from '@parley/contracts';
import type { Consumer, EffectOfMany, Occurrence } from '@parley/eventsourcing';
import type { DiscoveryService } from '@nestjs/core';
import { describe, expect, it } from 'vitest';

import { type BatchReactor, Reacts, type Reactor } from '../reactions/reacts.js';
import { discover } from './discover.js';
import { consumersOf } from './served.js';

const consumer = 'crm.on-deal-created.v1';
const OnDealCreated = Reacts({ consumer, events: [DealCreated] });
const effect = {} as EffectOfMany;
const created = (dealId: string) => {
  const envelope = { tenantId: 't1', correlationId: 'c1' };
  return { type: 'crm.deal.created', data: { dealId }, envelope } as unknown as Parameters<Consumer['handle']>[0];
};

const consumerOf = (instance: object): Consumer => {
  const found = { getProviders: () => [{ metatype: instance.constructor, instance }] };
  const [one] = consumersOf('crm', discover('crm', found as unknown as DiscoveryService));
  return one!;
};

describe('what reacts', () => {
  it('is given each event where it takes one', async () => {
    const heard: string[] = [];
    @OnDealCreated
    class OneReactor implements Reactor<typeof DealCreated> {
      handle({ data }: { data: { dealId: string } }, { position }: { position: string }) {
        heard.push(`${data.dealId} at ${position}`);
        return Promise.resolve();
      }
    }
    const { handle, handleAll } = consumerOf(new OneReactor());
    await handle(created('d1'), { ...effect, position: '7' });
    expect(heard).toEqual(['d1 at 7']);
    expect(handleAll).toBeUndefined();
  });

  it('is given a batch of one where it takes many and an event comes alone', async () => {
    const heard: (readonly string[])[] = [];
    @OnDealCreated
    class ManyReactor implements BatchReactor<typeof DealCreated> {
      handleAll(occurrences: readonly Occurrence<typeof DealCreated>[]) {
        heard.push(occurrences.map(({ event, position }) => `${event.data.dealId} at ${position}`));
        return Promise.resolve();
      }
    }
    const { handle, handleAll } = consumerOf(new ManyReactor());
    await handle(created('d1'), { ...effect, position: '7' });
    const both = ['d2', 'd3'].map((dealId, n) => ({ event: created(dealId), position: String(n) }));
    await handleAll?.(both, effect);
    expect(heard).toEqual([['d1 at 7'], ['d2 at 0', 'd3 at 1']]);
  });

  it('does not start without a method, or with both', () => {
    class SilentReactor {}
    // @ts-expect-error -- nor does it compile
    OnDealCreated(SilentReactor);
    @OnDealCreated
    class DoubleReactor {
      handle = () => Promise.resolve();
      handleAll = () => Promise.resolve();
    }
    expect(() => consumerOf(new SilentReactor())).toThrow('SilentReactor needs one method: handle or handleAll');
    expect(() => consumerOf(new DoubleReactor())).toThrow('DoubleReactor needs one method: handle or handleAll');
  });
});
