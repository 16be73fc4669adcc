import type { OpenedEvent } from '../bus/opener.port.js';
import { positionOf } from '../bus/position.js';
import type { Consumer } from './consumer.js';
import type { EffectTransaction } from './effect-transactions.port.js';

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
