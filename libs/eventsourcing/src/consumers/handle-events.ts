import type { OpenedEvent } from '../bus/opener.port.js';
import { positionOf } from '../bus/position.js';
import type { Consumer, Occurrence } from './consumer.js';
import type { EffectTransaction } from './effect-transactions.port.js';

/** Runs the effects of events of one organization, in their order, or throws why one can't be read. */
export async function handleEvents(
  transaction: EffectTransaction,
  consumer: Consumer,
  events: readonly OpenedEvent[],
): Promise<void> {
  const occurrences = events.map(occurrenceOf);
  if (occurrences.length === 0) return;
  if ('handleAll' in consumer) {
    await transaction.effect((effect) => consumer.handleAll(occurrences, effect));
    return;
  }
  for (const { event, position } of occurrences)
    await transaction.effect((effect) => consumer.handle(event, { ...effect, position }));
}

function occurrenceOf(opened: OpenedEvent): Occurrence {
  if ('problem' in opened) throw opened.problem;
  return { event: opened.event, position: positionOf(opened.sealed) };
}
