import { runService } from '@parley/platform';

import { agentsService } from './index.js';

await runService(agentsService);
