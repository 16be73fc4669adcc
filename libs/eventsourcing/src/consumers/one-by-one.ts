import type { OpenedEvent } from '../bus/opener.port.js';
import { BEHIND } from '../parked/parking.js';
import { problemOf } from '../parked/problem.js';
import { waiting } from './all-together.js';
import type { Work } from './batch-effects.js';
import type { EffectTransaction } from './effect-transactions.port.js';
import { handleEvents } from './handle-events.js';

/** Longest time in milliseconds that one transaction takes further events: it holds back the feed of the cluster. */
const patience = 500;

/** Handles events each behind a savepoint, as many as there is time for: one that throws is parked, the others stay. */
export async function oneByOne(transaction: EffectTransaction, work: Work): Promise<number> {
  const started = performance.now();
  let done = 0;
  for (const opened of work.events) {
    if (done > 0 && performance.now() - started > patience) break;
    await transaction.enter(opened.sealed.event.envelope.tenantId);
    await one(transaction, work, opened);
    done += 1;
  }
  return done;
}

async function one(transaction: EffectTransaction, work: Work, opened: OpenedEvent): Promise<void> {
  const { consumer, parking, onParked } = work;
  await transaction.query('savepoint event');
  try {
    const received = await parking.receive(transaction, consumer.name, opened.sealed);
    if (received === 'behind') {
      await parking.park(transaction, waiting(consumer.name, opened));
      onParked(BEHIND);
    }
    if (received === 'fresh') await handleEvents(transaction, consumer, [opened]);
    await transaction.query('release savepoint event');
  } catch (error) {
    await transaction.query('rollback to savepoint event');
    const problem = problemOf(error);
    const isWorthRetrying = 'event' in opened;
    await parking.park(transaction, { ...waiting(consumer.name, opened), problem, tries: 1, isWorthRetrying });
    onParked(problem);
  }
}
