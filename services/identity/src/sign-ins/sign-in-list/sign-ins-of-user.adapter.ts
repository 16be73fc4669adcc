import { EventStore } from '@parley/eventsourcing';
import { Clock, type CommandContext, HOUSE } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../../house-context.js';
import { type Ending, endSignIn, signInStream } from '../sign-in.js';
import { type KnownSignIn, KnownSignInTable } from './known-sign-in.projection.js';

export type EndingOfAll = {
  readonly userId: string;
  /** The one that goes on. */
  readonly but?: string;
  readonly reason: Ending['reason'];
};

const SHOWN = 100;

/** A user's sign-ins that go on. */
@Injectable()
export class SignInsOfUser {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {}

  /** The last used first. */
  async latest(userId: string): Promise<readonly KnownSignIn[]> {
    const going = { userId, expiresAt: { $gt: this.clock.now() } };
    const known = await this.database.inTenant({ tenantId: HOUSE }, (em) =>
      em.find(KnownSignInTable, going, { orderBy: { lastUsedAt: 'desc', signInId: 'desc' }, limit: SHOWN }),
    );
    return known.map(({ address = null, userAgent = null, ...signIn }) => ({ ...signIn, address, userAgent }));
  }

  async endAll({ userId, but, reason }: EndingOfAll, context: CommandContext): Promise<void> {
    const signInIds = (await this.all(userId)).filter((id) => id !== but);
    // Not under the command's key: it is one thing, and these are many.
    const { idempotency: _, ...house } = inHouse(context, userId);
    for (const signInId of signInIds)
      await this.events.update(signInStream(HOUSE, signInId), house, (signIn) =>
        endSignIn({ signInId, userId, reason }, signIn),
      );
  }

  /** Expired ones too: their access tokens may outlive them by minutes. */
  private async all(userId: string): Promise<readonly string[]> {
    const known = await this.database.inTenant({ tenantId: HOUSE }, (em) => em.find(KnownSignInTable, { userId }));
    return known.map(({ signInId }) => signInId);
  }
}
