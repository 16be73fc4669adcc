import { type EffectOfMany, type Occurrence, readPosition } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { meterUsage, type Used } from '../meter-usage/meter-usage.js';
import { usageStream } from '../usage.js';

/** Nobody waits for a count: many messages are counted together. */
export const REST_MS = 250;

type UsedAt = Pick<Occurrence, 'position'> & { readonly event: Used };

/** Appends what events used to their organization's log, in the transaction of the inbox rows. */
@Injectable()
export class UsageMeter {
  constructor(private readonly clock: Clock) {}

  /** One event for all of them; its source is the place of the last, whose inbox row is written once. */
  async count(used: readonly UsedAt[], { events }: EffectOfMany, consumer: string): Promise<void> {
    const last = used.at(-1);
    if (!last) return;
    const place = readPosition(last.position);
    if (place.kind !== 'feed') return;
    const source = { service: place.service, epoch: place.epoch, seq: String(place.seq) };
    const context = commandInAnswerTo(last.event, { service: 'billing', consumer }, this.clock.now());
    const batch = used.map(({ event }) => event);
    for (const { tenantId, event: metered } of meterUsage(batch, source)) {
      const { streamId } = usageStream(tenantId, metered.data.period);
      await events.append(tenantId, [{ streamId, context, events: [metered] }]);
    }
  }
}
