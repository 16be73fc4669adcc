import {
  type EventOf,
  type MessageReceived,
  type MessageSent,
  type ModelCalled,
  type Recorded,
  UsageMetered,
} from '@parley/contracts';

import { periodOf } from '../period.js';

export type Used = Recorded<EventOf<typeof MessageReceived | typeof MessageSent | typeof ModelCalled>>;

/** Where a batch ended in the feed it came from. */
export type BatchEnd = { readonly service: string; readonly epoch: number; readonly seq: string };

export type Metered = { readonly tenantId: string; readonly event: EventOf<typeof UsageMetered> };

type Meter = 'messages' | 'ai-calls';

/**
 * What one batch used, one event per organization, period and meter. The source key is the batch's end, so the same
 * batch delivered again is already so. Imported and back-filled messages are free: nobody wrote them through Parley.
 */
export function meterUsage(batch: readonly Used[], source: BatchEnd): readonly Metered[] {
  const counts = new Map<string, { tenantId: string; period: string; meter: Meter; count: number }>();
  for (const event of batch) {
    const meter = meterOf(event);
    if (!meter) continue;
    const { tenantId, recordedAt } = event.envelope;
    const period = periodOf(recordedAt);
    const key = [tenantId, period, meter].join(' ');
    counts.set(key, { tenantId, period, meter, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].map(({ tenantId, ...used }) => ({
    tenantId,
    event: UsageMetered({ ...used, source }, { sourceKey: sourceKeyOf(source, used) }),
  }));
}

const sourceKeyOf = ({ service, epoch, seq }: BatchEnd, { period, meter }: { period: string; meter: Meter }) =>
  [service, String(epoch), seq, period, meter].join(':');

function meterOf(event: Used): Meter | undefined {
  switch (event.type) {
    case 'messaging.message.received':
    case 'messaging.message.sent':
      return event.data.origin === 'live' ? 'messages' : undefined;
    case 'agents.model.called':
      return 'ai-calls';
  }
}
