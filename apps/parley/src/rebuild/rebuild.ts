import { eventsOf, type ServiceName } from '@parley/contracts';
import {
  CatalogOpener,
  type Comparison,
  DatabaseFeeds,
  EventCatalog,
  inForce,
  type ReadModel,
  Rebuild as Rebuilding,
} from '@parley/eventsourcing';
import type { ServiceDefinition } from '@parley/platform';
import type pg from 'pg';

import { definitions } from '../installation/definitions.js';
import { type Installed, installedIn, type Where } from '../installed/installed.js';
import { openKeyring } from '../installed/open-keyring.js';
import { serviceNamed, urlOf, withWorker } from '../installed/service-database.js';
import { Told } from '../told.js';
import { modelsNamed } from './models-named.js';

export type RebuildOptions = Where & {
  readonly service: string;
  /** By its name, or the middle of it; all of the service's where absent. */
  readonly readModel: string | undefined;
  /** Rebuild and compare alone: the live table stays. */
  readonly isCheck: boolean;
  readonly isJson: boolean;
};

/** What a rebuild came to. */
export type Rebuilt = Comparison & { readonly events: number; readonly seconds: number };

/** Rebuilds read models of a service from its log beside the live ones, compares, and switches; tells of each. */
export async function rebuild(options: RebuildOptions): Promise<void> {
  const service = serviceNamed(options.service);
  const installed = installedIn(options);
  const definition = definitions[service];
  const models = modelsNamed(definition, options.readModel);
  const told = new Told();
  await withRebuilding(installed, { service, definition }, async (rebuilding) => {
    for (const model of models) {
      const rebuilt = await rebuiltOf(rebuilding, model, { isCheck: options.isCheck, told });
      told.line(options.isJson ? JSON.stringify(rebuilt) : reportOf(rebuilt, options.isCheck));
      if (options.isCheck && rebuilt.different > 0) process.exitCode = 1;
    }
  });
}

/**
 * Rebuilds the read models that this release has and the database doesn't: a new one on a log that has events already,
 * or one with another fold. Tells the name of each before it begins.
 */
export async function rebuildNew(installed: Installed, say: (readModel: string) => void): Promise<void> {
  for (const definition of Object.values(definitions)) {
    const service = serviceNamed(definition.name);
    const missing = await withWorker(installed, service, async (pool) => {
      const known = await inForce(pool, service, definition.readModels);
      return definition.readModels.filter((model) => !known.includes(model));
    });
    if (missing.length === 0) continue;
    await withRebuilding(installed, { service, definition }, async (rebuilding) => {
      for (const model of missing) {
        say(model.name);
        await rebuilding.run(model, { keepsLive: false });
      }
    });
  }
}

type Of = { readonly service: ServiceName; readonly definition: ServiceDefinition };

function withRebuilding(
  installed: Installed,
  { service, definition }: Of,
  work: (rebuilding: Rebuilding) => Promise<void>,
): Promise<void> {
  const ownerUrl = urlOf(installed, service, 'owner');
  return withWorker(installed, service, async (pool: pg.Pool) => {
    const opened = await openKeyring(installed, service);
    const catalog = new EventCatalog([...Object.values(eventsOf).flat(), ...definition.events]);
    const opener = new CatalogOpener(catalog, opened.keyring);
    try {
      await work(new Rebuilding({ service, ownerUrl, pool, opener, feeds: new DatabaseFeeds({ [service]: pool }) }));
    } finally {
      await opened.close();
    }
  });
}

type How = { readonly isCheck: boolean; readonly told: Told };

async function rebuiltOf(rebuilding: Rebuilding, model: ReadModel, { isCheck, told }: How): Promise<Rebuilt> {
  const began = performance.now();
  let events = 0;
  const comparison = await rebuilding.run(model, {
    keepsLive: isCheck,
    onProgress: (seq, head, count) => {
      events += count;
      told.progress(`Rebuilding ${model.name} … ${seq} of ${head}`);
    },
  });
  return { ...comparison, events, seconds: (performance.now() - began) / 1000 };
}

function reportOf({ readModel, rows, events, seconds, different, examples }: Rebuilt, isCheck: boolean): string {
  const pace = Math.round(events / seconds);
  const differing = different === 0 ? 'no row differs' : `${different} rows differ, such as ${examples.join(', ')}`;
  const end = isCheck ? 'the live table stays' : 'switched';
  return `${readModel}: ${rows} rows from ${events} events in ${seconds.toFixed(1)} s (${pace} events/s); ${differing}; ${end}`;
}
