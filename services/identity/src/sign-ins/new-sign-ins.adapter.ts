import type { SignedIn } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { inHouse } from '../house-context.js';
import { IdentitySettings } from '../identity.settings.js';
import { Entrances } from './entrances.adapter.js';
import { newSecret } from './secrets.adapter.js';
import { type SeenFrom, startSignIn, signInStream } from './sign-in.js';

type Whose = {
  readonly userId: string;
  readonly organizationId: string;
  readonly by: 'password' | 'code' | 'oidc';
  /** Lasts for days instead of hours. */
  readonly isRemembered?: boolean | undefined;
  readonly from?: SeenFrom | undefined;
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

  async start({ userId, organizationId, by, isRemembered, from }: Whose, context: CommandContext): Promise<SignedIn> {
    const signInId = v7();
    const refresh = newSecret(signInId);
    const hours = isRemembered ? this.settings.rememberedDays * 24 : this.settings.signInHours;
    const expiresAt = new Date(Date.parse(context.now) + hours * HOUR).toISOString();
    const signIn = { signInId, userId, organizationId, refreshHash: refresh.hash, expiresAt, by, from };

    await this.events.update(signInStream(HOUSE, signInId), inHouse(context, userId), (state) =>
      startSignIn(signIn, state),
    );
    return this.entrances.open({ signInId, userId, organizationId, by }, refresh.text, context);
  }
}
