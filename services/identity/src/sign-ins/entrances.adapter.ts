import { AccessEntered, type SignedIn } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import type { AccessTokenHolder } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { AccessTokens } from './access-tokens/access-tokens.adapter.js';

type Entrance = AccessTokenHolder & { readonly by: 'password' | 'code' | 'oidc' | 'switch' };

/** Lets somebody into an organization whom a sign-in has proved: the organization learns of it, they get their tokens. */
@Injectable()
export class Entrances {
  constructor(
    private readonly events: EventStore,
    private readonly tokens: AccessTokens,
  ) {}

  async open({ by, ...holder }: Entrance, refreshToken: string, asked: CommandContext): Promise<SignedIn> {
    const { signInId, userId, organizationId: tenantId } = holder;
    const context = { ...asked, actor: { tenantId, principal: { kind: 'user', id: userId } } } as const;
    await this.events.append(tenantId, [
      { streamId: `identity.access-${userId}`, context, events: [AccessEntered({ signInId, by })] },
    ]);
    return this.tokens.issue(holder, refreshToken, asked.now);
  }
}
