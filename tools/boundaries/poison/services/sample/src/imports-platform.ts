// must report: no-restricted-imports
import type { Handler } from '@parley/platform';

export type Shell = Handler<never>;
