import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { serveHealth, type HealthServer } from '../health/serve-health.js';
import { operationMeter } from './operation-meter.js';
import { spanned } from './spanned.js';
import { startTelemetry, type Telemetry } from './start-telemetry.js';
import { continuing, currentTraceparent } from './traceparent.js';

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
