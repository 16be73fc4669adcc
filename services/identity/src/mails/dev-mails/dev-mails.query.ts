import { type DevMail, DevMails } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { type Answerer, Answers, iso, TenantDatabase } from '@parley/platform';
import { z } from 'zod';

import { mailStream } from '../mail.js';
import { MailsShown } from './mails-shown.adapter.js';

const rows = z.array(z.object({ mail_id: z.uuid(), requested_at: z.string() }));

const newest = {
  sql: `select mail_id, ${iso('requested_at')} as requested_at from identity.known_mail
    order by known_mail.requested_at desc, mail_id desc limit 50`,
  values: [],
};

@Answers(DevMails)
export class DevMailsQuery implements Answerer<typeof DevMails> {
  constructor(
    private readonly shown: MailsShown,
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
  ) {}

  async answer() {
    this.shown.assert();
    const [found] = await this.database.read({ tenantId: HOUSE }, [newest]);
    const items = await Promise.all(
      rows.parse(found ?? []).map(({ mail_id: id, requested_at: requestedAt }) => this.mail(id, requestedAt)),
    );
    return { items: items.filter((item) => item !== undefined) };
  }

  private async mail(id: string, requestedAt: string): Promise<DevMail | undefined> {
    const { state } = await this.events.load(mailStream(HOUSE, id));
    if (state.status === 'unknown') return undefined;
    const written = this.shown.written(state);
    return written && { id, requestedAt, status: state.status, ...written };
  }
}
