import { type CallerName, serviceNames } from '@parley/contracts';
import { sharedVariable, variableOf } from '@parley/platform';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runningIn } from '../client/running.js';
import { environmentOf } from '../installation/environment.js';
import { secretsSchema } from '../installation/secrets.js';
import { Problem } from '../problem.js';
import { readOptions } from '../start/options.js';

export type Environment = Readonly<Record<string, string | undefined>>;

/** An installation as its services were told of it. */
export type Installed = {
  /** In one process on the data folder, or in processes of their own that the environment tells of. */
  readonly kind: 'folder' | 'configured';
  environmentOf(service: CallerName): Environment;
};

/** What each command that works with databases is told. */
export type Where = { readonly folder: string; readonly environment: Environment };

/** Where a database is named in the environment, its services are meant; otherwise what runs on the folder. */
export function installedIn({ folder, environment: given }: Where): Installed {
  if (namesDatabase(given)) return { kind: 'configured', environmentOf: () => given };
  const { database: databaseUrl, model } = runningIn(folder);
  if (databaseUrl === undefined) throw new Problem(`Parley on ${folder} is of an older version: start it again.`);
  const options = { ...readOptions(['--data-dir', folder], '/'), ...(model && { model }) };
  const parts = { secrets: secretsIn(folder), databaseUrl, options, wiring: undefined, given };
  return { kind: 'folder', environmentOf: (service) => environmentOf(service, parts) };
}

const variables = [
  sharedVariable('databaseUrl'),
  ...serviceNames.map((service) => variableOf(service, 'databaseUrl')),
] as const;

export const namesDatabase = (given: Environment): boolean => variables.some((name) => given[name]);

function secretsIn(folder: string) {
  const path = join(folder, 'keys.json');
  try {
    return secretsSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw new Problem(`${path} can't be read: run this as whoever started Parley, or put back your copy of it.`);
  }
}
