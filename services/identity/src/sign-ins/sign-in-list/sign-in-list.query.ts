import { ListSignIns, type SignInView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { deviceOf } from './device.adapter.js';
import type { KnownSignIn } from './known-sign-in.projection.js';
import { SignInsOfUser } from './sign-ins-of-user.adapter.js';

@Answers(ListSignIns)
export class SignInListQuery implements Answerer<typeof ListSignIns> {
  constructor(private readonly signIns: SignInsOfUser) {}

  async answer(_: object, { principal: { id: userId } }: Actor) {
    return { items: (await this.signIns.latest(userId)).map(viewOf) };
  }
}

const iso = (at: Date | string): string => new Date(at).toISOString();

const viewOf = ({ signInId, userAgent, address, ...times }: KnownSignIn): SignInView => ({
  id: signInId,
  device: userAgent === null ? null : deviceOf(userAgent),
  address,
  startedAt: iso(times.startedAt),
  lastUsedAt: iso(times.lastUsedAt),
  expiresAt: iso(times.expiresAt),
});
