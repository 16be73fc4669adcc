import type { SignedIn } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { inHouse } from '../house-context.js';
import { IdentitySettings } from '../identity.settings.js';
import { Entrances } from './entrances.adapter.js';
import { newSecret } from './secrets.adapter.js';
import { signInRefused } from './sign-in.errors.js';
import { endSignIn, type OwnSignIn, type SeenFrom, type SignedInBy, startSignIn, signInStream } from './sign-in.js';

type Whose = {
  readonly userId: string;
  readonly organizationId: string;
  readonly by: SignedInBy;
  /** Lasts for days instead of hours. */
  readonly isRemembered?: boolean | undefined;
  readonly from?: SeenFrom | undefined;
  /** Whether the device showed the token that it was given before. */
  readonly hasToken?: boolean | undefined;
  /** Whether what proved who it is still does. */
  readonly isStill?: (() => Promise<boolean>) | undefined;
};

const HOUR = 3_600_000;

/** Starts a sign-in for somebody who has proved who they are. */
@Injectable()
export class NewSignIns {
  constructor(
    private readonly events: EventStore,
    private readonly entrances: Entrances,
    private readonly settings: IdentitySettings,
  ) {}

  /** @throws DomainError `unauthenticated` `identity.sign-in.refused` where what proved it was changed meanwhile */
  async start({ isRemembered, isStill, hasToken, ...whose }: Whose, context: CommandContext): Promise<SignedIn> {
    const { userId, organizationId, by } = whose;
    const signInId = v7();
    const refresh = newSecret(signInId);
    const hours = isRemembered ? this.settings.rememberedDays * 24 : this.settings.signInHours;
    const expiresAt = new Date(Date.parse(context.now) + hours * HOUR).toISOString();
    const signIn = { signInId, ...whose, refreshHash: refresh.hash, expiresAt };

    await this.events.update(signInStream(HOUSE, signInId), inHouse(context, userId), (state) =>
      startSignIn(signIn, state),
    );
    // A change of the password ends the sign-ins it finds. One that it could not find yet finds the change here.
    if (isStill && !(await isStill())) return this.withdraw({ signInId, userId }, context);
    const device = { from: whose.from, hasToken };
    return this.entrances.open({ signInId, userId, organizationId, by, device }, refresh.text, context);
  }

  private async withdraw(whose: OwnSignIn, context: CommandContext): Promise<never> {
    await this.events.update(signInStream(HOUSE, whose.signInId), inHouse(context, whose.userId), (state) =>
      endSignIn({ ...whose, reason: 'password-changed' }, state),
    );
    throw signInRefused();
  }
}
