import { z } from 'zod';

import { joinCrm } from '../../fixture/crm.js';
import { appends } from './appends.js';
import { consumes } from './consumes.js';
import { folds, rebuilds } from './folds.js';
import { type Killed, killedAt } from './killed-at.js';
import { leads } from './leads.js';
import { publishes } from './publishes.js';
import { writes } from './writes.js';

/**
 * One role of the log in a process of its own, for the specs that end it with `kill -9` at a named point: the same parts
 * as in production, on a database that the spec has opened.
 */
const schema = z.object({
  role: z.enum(['appends', 'consumes', 'folds', 'rebuilds', 'publishes', 'writes', 'leads']),
  urls: z.object({ app: z.string(), worker: z.string(), owner: z.string() }),
  /** `<point>:<how often it is reached>`. */
  crashAt: z.string(),
  /** The guard that is under test is taken away. */
  isMutant: z.boolean().default(false),
  /** When its clock begins: after the lease of whoever was killed before it. */
  now: z.string().default(() => new Date().toISOString()),
  work: z.unknown(),
});

export type ChildSettings = z.input<typeof schema>;

const roles = { appends, consumes, folds, rebuilds, publishes, writes, leads };

const { role, urls, crashAt, isMutant, now, work } = schema.parse(JSON.parse(process.env['PARLEY_CHILD'] ?? '{}'));
const ahead = Date.parse(now) - Date.now();
const killed: Killed = {
  crm: joinCrm(urls),
  urls,
  crashAt: killedAt(crashAt),
  isMutant,
  clock: { now: () => new Date(Date.now() + ahead) },
};
await roles[role](killed, work);
process.exit(0);
