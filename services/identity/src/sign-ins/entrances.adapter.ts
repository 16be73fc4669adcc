import { AccessEntered, type SignedIn } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import type { AccessTokenHolder } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { AccessTokens } from './access-tokens/access-tokens.adapter.js';
import { SeenDevices } from './devices/seen-devices.adapter.js';
import type { SignedInBy } from './sign-in.js';

type Entrance = AccessTokenHolder & {
  readonly by: SignedInBy | 'switch';
  /** Of a sign-in that begins: with what and from where. */
  readonly device?: Omit<Parameters<SeenDevices['see']>[0], 'userId'>;
};

/** Lets somebody into an organization whom a sign-in has proved: the organization learns of it, they get their tokens. */
@Injectable()
export class Entrances {
  constructor(
    private readonly events: EventStore,
    private readonly tokens: AccessTokens,
    private readonly devices: SeenDevices,
  ) {}

  async open({ by, device, ...holder }: Entrance, refreshToken: string, asked: CommandContext): Promise<SignedIn> {
    const { signInId, userId, organizationId: tenantId } = holder;
    const context = { ...asked, signInId, actor: { tenantId, principal: { kind: 'user', id: userId } } } as const;
    // A call that is repeated enters once.
    const entered = AccessEntered({ signInId, by }, { sourceKey: `access.entered ${signInId} ${asked.commandId}` });
    await this.events.append(tenantId, [{ streamId: `identity.access-${userId}`, context, events: [entered] }]);
    if (device) await this.devices.see({ userId, ...device }, { ...asked, signInId });
    return this.goOn(holder, refreshToken, asked);
  }

  /** Tokens for somebody who is in there already. */
  goOn(holder: AccessTokenHolder, refreshToken: string, { now }: CommandContext): Promise<SignedIn> {
    return this.tokens.issue(holder, refreshToken, now);
  }
}
