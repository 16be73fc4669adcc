import { CatalogOpener, DatabaseFeeds, EventCatalog, Rebuild } from '@parley/eventsourcing';
import { dealBoard, fixtureEvents, notes } from '@parley/eventsourcing/fixture';

import { plainCopy, plainRead } from './readers/plain.js';
import { eventsAsked, seeded } from './readers/seed.js';

const bars = [
  { name: 'deal board', model: dealBoard, table: 'fixture.deal', bar: 50_000 },
  { name: 'messages, a row per event', model: notes, table: 'fixture.note', bar: 15_000 },
];

/** Rebuilds a read model over half of the log's events, each: folded, a personal field decrypted, indexed, switched. */
async function main(): Promise<void> {
  const events = eventsAsked();
  await using bench = await seeded(events);
  const { log } = bench;
  const parts = {
    ...{ service: 'fixture', ownerUrl: log.ownerUrl, pool: log.worker },
    feeds: new DatabaseFeeds({ fixture: log.worker }),
    opener: new CatalogOpener(new EventCatalog(fixtureEvents), log.keyring),
  };
  const read = await plainRead(bench.database);
  for (const { name, model, table, bar } of bars) {
    const started = performance.now();
    const { rows } = await new Rebuild(parts).run(model);
    const perSecond = (events / 2 / (performance.now() - started)) * 1000;
    console.info(
      `rebuild of ${name}: ${events / 2} events into ${rows} rows at ${perSecond.toFixed(0)} events/s (bar ${bar}${perSecond < bar ? ', missed' : ''})`,
    );
    const plain = events / 2 / (events / 2 / read + (await plainCopy(bench.database, table)));
    console.info(
      `  ${(perSecond / plain).toFixed(2)} of reading those rows plainly and putting what came of them: ${plain.toFixed(0)}/s`,
    );
  }
}

await main();
