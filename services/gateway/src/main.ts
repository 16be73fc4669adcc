import { Commands, Queries, runService } from '@parley/platform';

import { GatewayProcessSettings } from './gateway-process.settings.js';
import { GatewaySettings, gatewayService, startGateway } from './index.js';

await runService(
  { ...gatewayService, settings: GatewayProcessSettings },
  {
    open: ({ service, settings: { profile }, ownSettings, clock, log, signals }) =>
      startGateway({
        settings: new GatewaySettings({ ...ownSettings, profile }),
        commands: service.get(Commands),
        queries: service.get(Queries),
        clock,
        waits: signals,
        faults: { write: (correlationId, error) => log.error('An operation failed.', { correlationId, error }) },
      }),
  },
);
