import { runService } from '@parley/platform';

import { billingService } from './index.js';

await runService(billingService);
