import { Clock } from '@parley/kernel';
import { RedisLink } from '@parley/platform';
import { Module } from '@nestjs/common';

import { IdentitySettings } from '../identity.settings.js';
import { InProcessThrottle } from './in-process-throttle.adapter.js';
import { RedisThrottle } from './redis-throttle.adapter.js';
import { Throttle } from './throttle.port.js';
import { Strangers } from './strangers.adapter.js';

function throttle(clock: Clock, { redisUrl }: IdentitySettings): Throttle {
  if (redisUrl === undefined) return new InProcessThrottle(clock);
  return new RedisThrottle(new RedisLink(redisUrl), clock);
}

@Module({
  providers: [{ provide: Throttle, useFactory: throttle, inject: [Clock, IdentitySettings] }, Strangers],
  exports: [Throttle, Strangers],
})
export class ThrottleModule {}
