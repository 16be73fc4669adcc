import { fileURLToPath } from 'node:url';

/** Everything that a start decides where nobody says otherwise, in one place. */
export const defaults = {
  dataDirectory: fileURLToPath(new URL('../../../.parley', import.meta.url)),
  host: '127.0.0.1',
  port: 4000,
  /** PostgreSQL's; a free one near it is taken where it is in use. */
  postgresPort: 54_330,
  demo: { email: 'demo@parley.local', name: 'Demo', organizationName: 'North Light Windows' },
  /** A line of progress at least this often while preparing. */
  progressMs: 1500,
} as const;

/** The layout of the data folder. A folder of a newer one is refused. */
export const DATA_VERSION = 1;

/** Free bytes of the data folder's disk: PostgreSQL begins with about 60 MB, and needs room to work. */
export const LEAST_FREE = 300 * 2 ** 20;
