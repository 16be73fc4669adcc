import { runService } from '@parley/platform';

import { crmService } from './index.js';

await runService(crmService);
