// must report: @typescript-eslint/no-restricted-imports
import type { WorkerDatabase } from '@parley/platform';

export type Database = WorkerDatabase;
