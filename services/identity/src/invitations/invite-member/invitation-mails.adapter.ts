import type { Locale } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { IdentitySettings } from '../../identity.settings.js';
import { codeVariables } from '../../mails/mail-code.js';
import { Mails } from '../../mails/mails.port.js';
import { KnownOrganizationTable } from '../../organizations/organization-directory/organization-directory.projection.js';
import { userInHouse } from '../../users/user-directory/users-in-house.adapter.js';

type Written = { readonly to: string; readonly code: string; readonly locale: Locale };

/** Tells somebody who invites them, and where to. */
@Injectable()
export class InvitationMails {
  constructor(
    private readonly database: TenantDatabase,
    private readonly mails: Mails,
    private readonly settings: IdentitySettings,
  ) {}

  async send({ to, code, locale }: Written, context: CommandContext): Promise<void> {
    const { tenantId, principal, onBehalfOf } = context.actor;
    const organization = await this.database.inTenant({ tenantId }, (em) =>
      em.findOne(KnownOrganizationTable, { organizationId: tenantId }),
    );
    const userId = onBehalfOf ?? principal.id;
    const inviter = await userInHouse(this.database, userId);
    const names = { organization: organization?.name ?? 'Parley', invitedBy: inviter?.name ?? 'Parley' };
    const { publicUrl } = this.settings;
    const variables = { ...names, ...codeVariables(code, { publicUrl, page: 'accept-invitation' }) };
    await this.mails.request({ to, kind: 'invitation', locale, variables }, context);
  }
}
