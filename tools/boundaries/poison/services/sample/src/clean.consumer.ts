// must report: nothing
import type { WorkerDatabase } from '@parley/platform';

export type Database = WorkerDatabase;
