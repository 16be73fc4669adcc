import { DomainError } from '@parley/kernel';

/** Redis, which counts what is shared between replicas, did not answer in time. @remedy Try again a little later. */
export const redisUnreachable = () => new DomainError('unavailable', 'platform.redis.unreachable');
