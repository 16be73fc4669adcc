import { clearOr, invitationEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type InvitationRow = {
  readonly invitationId: string;
  readonly subjectId: string;
  readonly isByLink: boolean;
  /** Null by link, and once it was erased. */
  readonly email: string | null;
  readonly roles: string[];
  readonly status: 'waiting' | 'accepted' | 'revoked';
  readonly createdAt: Date | string;
  readonly expiresAt: Date | string;
};

export const InvitationTable = defineEntity({
  name: 'Invitation',
  properties: {
    ...tenantKey,
    invitationId: p.uuid().primary(),
    subjectId: p.uuid(),
    isByLink: p.boolean(),
    email: p.text().nullable(),
    roles: p.json<string[]>(),
    status: p.text().$type<InvitationRow['status']>(),
    createdAt: p.datetime(3),
    expiresAt: p.datetime(3),
  },
});

export const invitationList = readModel({
  name: 'identity.invitation-list.v1',
  table: InvitationTable,
  events: invitationEvents,
  mode: 'inline',
  key: ({ data }) => data.invitationId,

  evolve(invitation: InvitationRow | null, event): InvitationRow | null {
    switch (event.type) {
      case 'identity.invitation.created': {
        const { invitationId, email, roles, expiresAt } = event.data;
        return {
          ...{ invitationId, subjectId: invitationId, roles, expiresAt, status: 'waiting' },
          ...{ isByLink: email === null, email: email && clearOr(email, null) },
          createdAt: event.envelope.recordedAt,
        };
      }
      case 'identity.invitation.accepted':
        return invitation && { ...invitation, status: 'accepted' };
      case 'identity.invitation.revoked':
        return invitation && { ...invitation, status: 'revoked' };
    }
  },
});
