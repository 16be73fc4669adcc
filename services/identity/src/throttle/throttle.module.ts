import { Clock } from '@parley/kernel';
import { RedisLink } from '@parley/platform';
import { Module } from '@nestjs/common';

import { IdentitySettings } from '../identity.settings.js';
import { InProcessThrottle } from './in-process-throttle.adapter.js';
import { RedisThrottle } from './redis-throttle.adapter.js';
import { SignInThrottle } from './sign-in-throttle.port.js';
import { Strangers } from './strangers.adapter.js';

function throttle(clock: Clock, { attemptsPerMinute, redisUrl }: IdentitySettings): SignInThrottle {
  if (redisUrl === undefined) return new InProcessThrottle(clock, attemptsPerMinute);
  return new RedisThrottle(new RedisLink(redisUrl), clock, attemptsPerMinute);
}

@Module({
  providers: [{ provide: SignInThrottle, useFactory: throttle, inject: [Clock, IdentitySettings] }, Strangers],
  exports: [SignInThrottle, Strangers],
})
export class ThrottleModule {}
