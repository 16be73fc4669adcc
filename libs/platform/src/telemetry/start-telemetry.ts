import { monitorEventLoopDelay } from 'node:perf_hooks';

import { metrics } from '@opentelemetry/api';
import { PrometheusExporter, PrometheusSerializer } from '@opentelemetry/exporter-prometheus';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { NodeSDK } from '@opentelemetry/sdk-node';
import { BatchSpanProcessor, type SpanProcessor } from '@opentelemetry/sdk-trace';

import { chainIds } from './trace-ids.js';

export type TelemetryOptions = {
  /** The process: a service's name, or `parley` where all run in one. */
  readonly process: string;
  /** Where traces are sent; nothing is traced if there is neither this nor a processor. */
  readonly tracesUrl?: string;
  readonly spanProcessors?: readonly SpanProcessor[];
};

/** The traces and metrics of one process. */
export type Telemetry = {
  /** What `/metrics` answers: the Prometheus text format. */
  readonly metrics: () => Promise<string>;
  stop(): Promise<void>;
};

/** Starts traces and metrics, once per process and before its services. */
export function startTelemetry({ process, tracesUrl, spanProcessors = [] }: TelemetryOptions): Telemetry {
  const reader = new PrometheusExporter({ preventServerStart: true });
  const sending = tracesUrl ? [new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: tracesUrl }) })] : [];
  const sdk = new NodeSDK({
    serviceName: process,
    autoDetectResources: false,
    idGenerator: chainIds,
    instrumentations: [],
    logRecordProcessors: [],
    metricReaders: [reader],
    spanProcessors: [...spanProcessors, ...sending],
  });
  sdk.start();
  const delay = observeEventLoop();
  return {
    metrics: async () => {
      const { resourceMetrics } = await reader.collect();
      return new PrometheusSerializer('parley').serialize(resourceMetrics);
    },
    async stop() {
      delay.disable();
      await sdk.shutdown();
    },
  };
}

/** Whatever computes for long shows here: the delay's p99 since the last reading. */
function observeEventLoop() {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  metrics
    .getMeter('parley')
    .createObservableGauge('event_loop_delay_p99', {
      unit: 's',
      description: 'Delay of the event loop, 99th percentile',
    })
    .addCallback((gauge) => {
      gauge.observe(delay.percentile(99) / 1e9);
      delay.reset();
    });
  return delay;
}
