import type { OpenedEvent } from '../bus/opener.port.js';
import { positionOf } from '../bus/position.js';
import type { Consumer } from './consumer.js';
import type { EffectTransaction } from './effect-transactions.port.js';

/** Runs the effects of events of one organization, in their order, or throws why one can't be read. */
export async function handleEvents(
  transaction: EffectTransaction,
  consumer: Consumer,
  events: readonly OpenedEvent[],
): Promise<void> {
  const { handleAll } = consumer;
  if (!handleAll || events.length < 2) {
    for (const opened of events) await handleEvent(transaction, consumer, opened);
    return;
  }
  const occurrences = events.map((opened) => {
    if ('problem' in opened) throw opened.problem;
    return { event: opened.event, position: positionOf(opened.sealed) };
  });
  await transaction.effect((effect) => handleAll(occurrences, effect));
}

/** Runs one event's effect, or throws why it can't be read. */
export async function handleEvent(
  transaction: EffectTransaction,
  consumer: Consumer,
  opened: OpenedEvent,
): Promise<void> {
  if ('problem' in opened) throw opened.problem;
  const { event, sealed } = opened;
  await transaction.effect((effect) => consumer.handle(event, { ...effect, position: positionOf(sealed) }));
}
