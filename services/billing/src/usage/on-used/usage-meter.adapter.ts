import { type Effect, readPosition } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { meterUsage, type Used } from '../meter-usage/meter-usage.js';
import { usageStream } from '../usage.js';

/** Nobody waits for a count: many messages are counted together. */
export const REST_MS = 250;

/** Appends what an event used to its organization's log, in the transaction of the inbox row. */
@Injectable()
export class UsageMeter {
  constructor(private readonly clock: Clock) {}

  async count(event: Used, { events, position }: Effect, consumer: string): Promise<void> {
    const place = readPosition(position);
    if (place.kind !== 'feed') return;
    const source = { service: place.service, epoch: place.epoch, seq: String(place.seq) };
    const context = commandInAnswerTo(event, { service: 'billing', consumer }, this.clock.now());
    for (const { tenantId, event: metered } of meterUsage([event], source)) {
      const { streamId } = usageStream(tenantId, metered.data.period);
      await events.append(tenantId, [{ streamId, context, events: [metered] }]);
    }
  }
}
