import type { OpenedEvent } from '../bus/opener.port.js';
import { BEHIND } from '../parked/parking.js';
import type { Work } from './batch-effects.js';
import type { EffectTransaction } from './effect-transactions.port.js';
import { handleEvents } from './handle-events.js';

/**
 * Handles all events, one inbox statement per organization: what throws undoes the whole. Organizations take turns
 * rather than events, since nobody assumes an order between streams.
 */
export async function together(transaction: EffectTransaction, work: Work): Promise<void> {
  const tenantOf = ({ sealed }: OpenedEvent) => sealed.event.envelope.tenantId;
  for (const tenantId of new Set(work.events.map(tenantOf))) {
    if (tenantId !== work.entered) await transaction.enter(tenantId);
    await inTenant(transaction, { ...work, events: work.events.filter((opened) => tenantOf(opened) === tenantId) });
  }
}

async function inTenant(transaction: EffectTransaction, { consumer, parking, events, onParked }: Work): Promise<void> {
  const sealed = events.map((opened) => opened.sealed);
  const { behind, fresh } = await parking.receiveAll(transaction, consumer.name, sealed);
  const own: OpenedEvent[] = [];
  for (const opened of events) {
    const { id, streamId } = opened.sealed.event.envelope;
    if (behind.has(streamId)) {
      await parking.park(transaction, waiting(consumer.name, opened));
      onParked(BEHIND);
    } else if (fresh.delete(id)) {
      own.push(opened);
    }
  }
  await handleEvents(transaction, consumer, own);
}

/** An event that must wait for an earlier one of its stream. */
export const waiting = (consumer: string, { sealed }: OpenedEvent) => ({
  ...{ consumer, delivered: sealed, problem: BEHIND, tries: 0, isWorthRetrying: true },
});
