import type { Locale } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { IdentitySettings } from '../../identity.settings.js';
import { codeVariables } from '../../mails/mail-code.js';
import { Mails } from '../../mails/mails.port.js';
import { UserDirectory } from '../../users/user-directory/user-directory.port.js';

type Told = { readonly to: string; readonly code: string; readonly locale: Locale };

/** Tells the address's owner, and nobody else, whether the address has a sign-in already. */
@Injectable()
export class SignUpMails {
  constructor(
    private readonly users: UserDirectory,
    private readonly mails: Mails,
    private readonly settings: IdentitySettings,
  ) {}

  async tell({ to, code, locale }: Told, context: CommandContext): Promise<void> {
    const isKnown = (await this.users.idOf(to)) !== undefined;
    const { publicUrl } = this.settings;
    const variables = codeVariables(code, { publicUrl, page: 'confirm-sign-up' });
    const mail = isKnown
      ? ({ kind: 'address-known', variables: {} } as const)
      : ({ kind: 'confirm-sign-up', variables } as const);
    await this.mails.request({ to, locale, ...mail }, context);
  }
}
