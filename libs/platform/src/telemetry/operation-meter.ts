import { metrics } from '@opentelemetry/api';

import type { Meter } from '../rpc/responder.js';

/** Seconds per answered operation, by service, operation and outcome. */
export function operationMeter(service: string): Meter {
  const histogram = metrics.getMeter('parley').createHistogram('operation_duration', {
    unit: 's',
    description: 'Time from an RPC request to its answer',
    advice: { explicitBucketBoundaries: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] },
  });
  return { answered: (operation, outcome, seconds) => histogram.record(seconds, { service, operation, outcome }) };
}
