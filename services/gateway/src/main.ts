import { Commands, openFileStorage, Queries, RedisLink, runService, type Started } from '@parley/platform';

import { GatewayProcessSettings } from './gateway-process.settings.js';
import { GatewaySettings, gatewayService, LoggedFaults, startGateway } from './index.js';
import { RedisSpending } from './limits/redis-spending.adapter.js';

await runService({ ...gatewayService, settings: GatewayProcessSettings }, { open });

async function open({ service, settings: { profile }, ownSettings, clock, log, signals }: Started) {
  if (!(ownSettings instanceof GatewayProcessSettings)) throw new TypeError('The gateway was started without settings');
  const { redisUrl, host, port, apiUrl, allowedOrigins, trustedProxies, costPerMinute } = ownSettings;
  const allowance = { cost: costPerMinute, windowSeconds: 60 };
  const settings = new GatewaySettings({ host, port, apiUrl, allowedOrigins, trustedProxies, allowance, profile });
  const redis = redisUrl === undefined ? undefined : new RedisLink(redisUrl);
  const gateway = await startGateway({
    settings,
    commands: service.get(Commands),
    queries: service.get(Queries),
    clock,
    waits: signals,
    faults: new LoggedFaults(log),
    files: await openFileStorage(ownSettings),
    ...(redis && { spending: new RedisSpending(redis, settings.allowance) }),
  });
  return {
    stop: async () => {
      await gateway.stop();
      redis?.stop();
    },
  };
}
