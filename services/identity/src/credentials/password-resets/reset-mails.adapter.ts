import type { Locale } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { IdentitySettings } from '../../identity.settings.js';
import { Mails } from '../../mails/mails.port.js';
import { KnownUsers } from '../../users/user-directory/known-users.adapter.js';

type Sent = { readonly userId: string; readonly token: string; readonly locale?: Locale | undefined };

/** Brings the token to the address that its user signs in with, and to nobody else; in their language, where none was asked for. */
@Injectable()
export class ResetMails {
  constructor(
    private readonly users: KnownUsers,
    private readonly mails: Mails,
    private readonly settings: IdentitySettings,
  ) {}

  async send({ userId, token, locale }: Sent, context: CommandContext): Promise<void> {
    const whose = await this.users.addressOf(userId);
    const { publicUrl } = this.settings;
    // After the #: what stands there is never sent to a server.
    const link = publicUrl === undefined ? {} : { link: new URL(`/reset-password#${token}`, publicUrl).href };
    const mail = { to: whose.to, locale: locale ?? whose.locale, kind: 'password-reset' } as const;
    await this.mails.request({ ...mail, variables: { code: token, ...link } }, context);
  }
}
