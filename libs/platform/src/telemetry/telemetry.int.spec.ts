import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { serveHealth, type HealthServer } from '../health/serve-health.js';
import { operationMeter } from './operation-meter.js';
import { beganTrace, spanned } from './spanned.js';
import { startTelemetry, type Telemetry } from './start-telemetry.js';
import { continuing, currentTraceparent, traceparentAfter } from './traceparent.js';

describe('telemetry of a process', () => {
  const spans = new InMemorySpanExporter();
  let telemetry: Telemetry;
  let health: HealthServer;
  let isReady = false;

  beforeAll(async () => {
    telemetry = startTelemetry({
      process: 'parley',
      spanProcessors: [new SimpleSpanProcessor({ exporter: spans })],
    });
    health = await serveHealth({
      host: '127.0.0.1',
      port: 0,
      readiness: () => Promise.resolve({ 'crm database': isReady ? 'ready' : 'not ready' }),
      metrics: telemetry.metrics,
    });
  });
  afterAll(async () => {
    await health.close();
    await telemetry.stop();
  });

  it('is one trace, however often it is carried on by text', async () => {
    const carried = await spanned('update', {}, () => Promise.resolve(currentTraceparent().traceparent));
    await spanned('reply', { parent: continuing(carried) }, () => Promise.resolve());
    const [first, second] = spans.getFinishedSpans();
    expect(second?.spanContext().traceId).toBe(first?.spanContext().traceId);
    expect(second?.parentSpanContext?.spanId).toBe(first?.spanContext().spanId);
  });

  it('is the trace of its chain, whoever goes on with it and whenever', async () => {
    const correlationId = v7();
    const began = beganTrace('taken', correlationId).traceparent ?? '';
    const inside = (options: { correlationId?: string }) =>
      spanned('another chain', {}, () =>
        spanned('gone on', options, async () => currentTraceparent().traceparent ?? ''),
      );
    const traceIn = (traceparent: string) => traceparent.split('-')[1];
    expect(traceIn(await inside({ correlationId }))).toBe(traceIn(began));
    expect(traceIn(await inside({})), 'mutant twin: who does not say which chain').not.toBe(traceIn(began));
    const goneOn = spans.getFinishedSpans().find((span) => span.name === 'gone on');
    expect(goneOn?.links.map(({ context }) => context.traceId)).toEqual([
      spans
        .getFinishedSpans()
        .find((span) => span.name === 'another chain')
        ?.spanContext().traceId,
    ]);
  });

  it('lets each answer carry on where its own cause stood, where many are answered at once', async () => {
    const [one, other] = [beganTrace('one', v7()), beganTrace('other', v7())];
    await spanned('react to both', {}, async () => {
      expect([one, other].map((cause) => traceparentAfter(cause))).toEqual([one, other]);
      expect(traceparentAfter({})).toEqual(currentTraceparent());
    });
    await spanned('react', { parent: continuing(one.traceparent) }, async () => {
      expect(traceparentAfter(one)).toEqual(currentTraceparent());
    });
  });

  it('marks a failure by name alone', async () => {
    await expect(spanned('failing', {}, () => Promise.reject(new TypeError('the secret')))).rejects.toThrow();
    const failed = spans.getFinishedSpans().find(({ name }) => name === 'failing');
    expect(failed?.status.message).toBe('TypeError');
    expect(JSON.stringify([failed?.status, failed?.events, failed?.attributes])).not.toContain('secret');
  });

  it('answers health, readiness and metrics', async () => {
    operationMeter('crm').answered('crm.create-deal', 'output', 0.004);
    const get = async (path: string) => {
      const answer = await fetch(health.address + path);
      return { status: answer.status, text: await answer.text() };
    };
    expect(await get('/healthz')).toMatchObject({ status: 200 });
    expect(await get('/readyz')).toMatchObject({ status: 503 });
    isReady = true;
    expect(await get('/readyz')).toMatchObject({ status: 200 });
    const { text } = await get('/metrics');
    expect(text).toContain('operation_duration');
    expect(text).toContain('operation="crm.create-deal"');
    expect(text).toContain('event_loop_delay_p99');
  });
});
