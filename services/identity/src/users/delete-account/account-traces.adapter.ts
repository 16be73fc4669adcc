import { SignInForgotten } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { linkedIdentityStream, unlinkIdentity } from '../../identity-providers/linked-identity.js';
import { LinkedIdentityTable } from '../../identity-providers/linked-identity-list/linked-identity-list.projection.js';
import { forgetSecondFactor, secondFactorStream } from '../../second-factors/second-factor.js';
import { SignInsOfUser } from '../../sign-ins/sign-in-list/sign-ins-of-user.adapter.js';
import { SignInPlaceTable } from '../../sign-ins/sign-in-places/sign-in-places.projection.js';
import { signInStream } from '../../sign-ins/sign-in.js';

/** What the house knows of how somebody signed in. */
@Injectable()
export class AccountTraces {
  constructor(
    private readonly events: EventStore,
    private readonly database: TenantDatabase,
    private readonly signIns: SignInsOfUser,
  ) {}

  async clear(userId: string, context: CommandContext): Promise<void> {
    await this.signIns.endAll({ userId, reason: 'disabled' }, context);
    await this.forgetPlaces(userId, context);
    await this.unlinkAll(userId, context);
    await this.events.update(secondFactorStream(HOUSE, userId), context, (factor) =>
      forgetSecondFactor(userId, factor),
    );
  }

  private async forgetPlaces(userId: string, context: CommandContext): Promise<void> {
    const places = await this.database.inTenant({ tenantId: HOUSE }, (em) => em.find(SignInPlaceTable, { userId }));
    for (const { signInId } of places)
      await this.events.update(signInStream(HOUSE, signInId), context, () => [SignInForgotten({ signInId, userId })]);
  }

  private async unlinkAll(userId: string, context: CommandContext): Promise<void> {
    const all = await this.database.inTenant({ tenantId: HOUSE }, (em) => em.find(LinkedIdentityTable, { userId }));
    for (const { identityId, providerId } of all)
      await this.events.update(linkedIdentityStream(HOUSE, identityId), context, (identity) =>
        unlinkIdentity({ identityId, userId, providerId, hasOtherWay: true }, identity),
      );
  }
}
