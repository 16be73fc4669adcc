import { DatabaseFeeds } from '@parley/eventsourcing';

import { plainRead } from './readers/plain.js';
import { eventsAsked, seeded } from './readers/seed.js';

const bar = 50_000;
const pageSize = 2000;

/** Reads a feed from its beginning to its head, each event parsed with its envelope. */
async function main(): Promise<void> {
  const events = eventsAsked();
  await using bench = await seeded(events);
  const feeds = new DatabaseFeeds({ fixture: bench.log.worker });
  const started = performance.now();
  let read = 0;
  for (let after = 0n, head = 1n; after < head;) {
    const page = await feeds.read('fixture', { after, limit: pageSize });
    read += page.events.length;
    ({ through: after, head } = page);
  }
  const perSecond = (read / (performance.now() - started)) * 1000;
  console.info(
    `feed: ${read} of ${events} events read at ${perSecond.toFixed(0)}/s (bar ${bar}${perSecond < bar ? ', missed' : ''})`,
  );
  const plain = await plainRead(bench.database);
  console.info(
    `  ${(perSecond / plain).toFixed(2)} of the same rows read plainly, page by page: ${plain.toFixed(0)}/s`,
  );
  console.info(`sequencer: ${bench.sequencedPerSecond.toFixed(0)} events/s`);
}

await main();
