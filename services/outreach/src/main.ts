import { runService } from '@parley/platform';

import { outreachService } from './index.js';

await runService(outreachService);
