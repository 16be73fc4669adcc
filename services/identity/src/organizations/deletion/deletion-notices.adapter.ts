import type { Locale } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { Mails } from '../../mails/mails.port.js';
import { OwnersAddresses } from './owners-addresses.adapter.js';

export type DeletionNotice = 'organization-deletion-requested' | 'organization-deletion-near';

export type Ending = {
  readonly name: string;
  readonly language: Locale;
  readonly timeZone: string;
  readonly dueAt: string;
};

/** What the owners of an organization are told of its end, in its language and its time. */
@Injectable()
export class DeletionNotices {
  constructor(
    private readonly owners: OwnersAddresses,
    private readonly mails: Mails,
  ) {}

  async send(
    kind: DeletionNotice,
    { name, language: locale, timeZone, dueAt }: Ending,
    context: CommandContext,
  ): Promise<void> {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone });
    const variables = { name, date: `${format.format(new Date(dueAt))} (${timeZone})` };
    for (const to of await this.owners.of(context.actor.tenantId))
      await this.mails.request({ to, kind, locale, variables }, context);
  }
}
