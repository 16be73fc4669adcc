import type { SignedIn } from '@parley/contracts';
import { type AccessTokenHolder, publishedKey, signAccessToken } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { LastSeen } from '../../members/last-seen/last-seen.adapter.js';
import { HeldAsStaff } from '../../users/me/held-as-staff.adapter.js';
import { IdentitySettings } from '../../identity.settings.js';

/** Issues what a sign-in gives, under the key that identity alone holds. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly settings: IdentitySettings,
    private readonly seen: LastSeen,
    private readonly staff: HeldAsStaff,
  ) {}

  async issue(holder: AccessTokenHolder, refreshToken: string, now: string): Promise<SignedIn> {
    await this.seen.note(holder, now);
    const inAs = await this.staff.in(holder.organizationId, holder.userId);
    const staff = inAs && { staffAccessId: inAs.access.id, endsAt: inAs.access.endsAt };
    const { token, expiresAt } = await signAccessToken(
      this.settings.accessTokenKey,
      { ...holder, staff },
      new Date(now),
    );
    return { ...holder, refreshToken, accessToken: token, accessTokenExpiresAt: expiresAt };
  }

  /** The one that signs, and those before it for as long as their tokens are to be taken. */
  async published() {
    const { accessTokenKey, formerAccessTokenKeys } = this.settings;
    return { keys: await Promise.all([accessTokenKey, ...formerAccessTokenKeys].map(publishedKey)) };
  }
}
