import { mailEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

/** What became of each mail; what it says and to whom stays in its stream alone. */
export type KnownMail = {
  readonly mailId: string;
  readonly kind: string;
  readonly status: 'requested' | 'sent' | 'failed';
  readonly requestedAt: Date | string;
};

export const KnownMailTable = defineEntity({
  name: 'KnownMail',
  tableName: 'known_mail',
  properties: {
    ...tenantKey,
    mailId: p.uuid().primary(),
    kind: p.text(),
    status: p.text().$type<KnownMail['status']>(),
    requestedAt: p.datetime(3),
  },
});

export const mailDirectory = readModel({
  name: 'identity.mail-directory.v1',
  table: KnownMailTable,
  events: mailEvents,
  mode: 'inline',
  key: ({ data }) => data.mailId,

  evolve(mail: KnownMail | null, event): KnownMail | null {
    switch (event.type) {
      case 'identity.mail.requested': {
        const { mailId, kind } = event.data;
        return { mailId, kind, status: 'requested', requestedAt: event.envelope.recordedAt };
      }
      case 'identity.mail.attempted':
        return mail;
      case 'identity.mail.sent':
        return mail && { ...mail, status: 'sent' };
      case 'identity.mail.failed':
        return mail && { ...mail, status: 'failed' };
    }
  },
});
