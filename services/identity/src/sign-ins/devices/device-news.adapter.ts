import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { Mails } from '../../mails/mails.port.js';
import { SecuredAccess } from '../../users/secured-access.adapter.js';
import { KnownUsers } from '../../users/user-directory/known-users.adapter.js';

type News = { readonly userId: string; readonly device: string | null; readonly address: string };

/** Who hears of a device that was never seen before: its user by mail, and their organizations in their logs. */
@Injectable()
export class DeviceNews {
  constructor(
    private readonly users: KnownUsers,
    private readonly mails: Mails,
    private readonly secured: SecuredAccess,
  ) {}

  async tell({ userId, device, address }: News, context: CommandContext): Promise<void> {
    const whose = await this.users.addressOf(userId);
    const named = { ...(device !== null && { device }) };
    await this.mails.request({ ...whose, kind: 'new-device', variables: { address, ...named } }, context);
    await this.secured.tell(userId, { what: 'new-device', ...named }, context);
  }
}
