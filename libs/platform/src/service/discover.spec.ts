import { DealCreated } from '@parley/contracts';
import type { Consumer, ConsumerOfEach, EffectOfMany, Occurrence } from '@parley/eventsourcing';
import type { DiscoveryService } from '@nestjs/core';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { describe, expect, it } from 'vitest';

import { currentLogContext } from '../logs/log-context.js';
import { type BatchReactor, Reacts, type Reactor } from '../reactions/reacts.js';
import { startTelemetry } from '../telemetry/start-telemetry.js';
import { discover } from './discover.js';
import { consumersOf } from './served.js';

const consumer = 'crm.on-deal-created.v1';
const OnDealCreated = Reacts({ consumer, events: [DealCreated] });
const effect = {} as EffectOfMany;
const traceparent = (digit: string) => `00-${digit.repeat(32)}-${digit.repeat(16)}-01`;
const created = (dealId: string, trace?: string) => {
  const envelope = { tenantId: 't1', correlationId: 'c1', traceparent: trace };
  return { type: 'crm.deal.created', data: { dealId }, envelope } as unknown as Parameters<ConsumerOfEach['handle']>[0];
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
    const one = consumerOf(new OneReactor());
    expect(one).not.toHaveProperty('handleAll');
    if ('handle' in one) await one.handle(created('d1'), { ...effect, position: '7' });
    expect(heard).toEqual(['d1 at 7']);
  });

  it('is given all at once where it takes many', async () => {
    const heard: (readonly string[])[] = [];
    @OnDealCreated
    class ManyReactor implements BatchReactor<typeof DealCreated> {
      handleAll(occurrences: readonly Occurrence<typeof DealCreated>[]) {
        heard.push(occurrences.map(({ event, position }) => `${event.data.dealId} at ${position}`));
        return Promise.resolve();
      }
    }
    const many = consumerOf(new ManyReactor());
    expect(many).not.toHaveProperty('handle');
    const both = ['d2', 'd3'].map((dealId, n) => ({ event: created(dealId), position: String(n) }));
    if ('handleAll' in many) await many.handleAll(both, effect);
    expect(heard).toEqual([['d2 at 0', 'd3 at 1']]);
  });

  it('goes on in the trace and under the correlation of an event that comes alone, also where it takes many', async () => {
    const spans = new InMemorySpanExporter();
    const telemetry = startTelemetry({
      process: 'spec',
      spanProcessors: [new SimpleSpanProcessor({ exporter: spans })],
    });
    const correlations: unknown[] = [];
    @OnDealCreated
    class TracedReactor implements BatchReactor<typeof DealCreated> {
      handleAll() {
        correlations.push(currentLogContext().correlationId);
        return Promise.resolve();
      }
    }
    const many = consumerOf(new TracedReactor());
    const [first, second] = ['1', '2'].map((n) => ({ event: created(`d${n}`, traceparent(n)), position: n }));
    if ('handleAll' in many) for (const batch of [[first!], [first!, second!]]) await many.handleAll(batch, effect);
    const traced = spans.getFinishedSpans().map(({ parentSpanContext, links }) => ({
      parent: parentSpanContext?.spanId,
      links: links.map(({ context }) => context.spanId),
    }));
    await telemetry.stop();
    expect(traced).toEqual([
      { parent: '1'.repeat(16), links: [] },
      { parent: undefined, links: ['1'.repeat(16), '2'.repeat(16)] },
    ]);
    expect(correlations).toEqual(['c1', undefined]);
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
