import { defineEntity, p } from '@mikro-orm/core';
import { channelAccountEvents, type Envelope, type Erased, type IntakePolicy } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';

import type { Ending, Side } from './channel-account.js';

export type ChannelAccountRow = {
  readonly channelAccountId: string;
  readonly side: Side;
  readonly method: 'qr' | 'phone';
  readonly status: 'connecting' | 'connected' | 'disconnected';
  readonly reason: Ending | null;
  readonly subjectId: string | null;
  readonly externalId: string | Erased | null;
  readonly name: string | Erased | null;
  readonly intake: IntakePolicy | null;
  /** Until when each method waits. */
  readonly waits: Readonly<Record<string, string>>;
  /** Whoever connected it last, until it is said otherwise. */
  readonly assigneeId: string | null;
  readonly teamId: string | null;
  readonly version: number;
};

export const ChannelAccountTable = defineEntity({
  name: 'ChannelAccount',
  tableName: 'channel_account',
  properties: {
    ...tenantKey,
    channelAccountId: p.uuid().primary(),
    side: p.text(),
    method: p.text(),
    status: p.text(),
    reason: p.text().nullable(),
    subjectId: p.uuid().nullable(),
    externalId: p.json<unknown>().nullable(),
    name: p.json<unknown>().nullable(),
    intake: p.json<unknown>().nullable(),
    waits: p.json<unknown>(),
    assigneeId: p.uuid().nullable(),
    teamId: p.uuid().nullable(),
    version: p.integer(),
  },
});

const unknown = {
  ...{ reason: null, subjectId: null, externalId: null, name: null, intake: null, waits: {}, version: 0 },
  ...{ assigneeId: null, teamId: null },
};

/** The user who does it, or has it done. */
const userBehind = ({ kind, id, onBehalfOf }: Envelope['actor']): string | null =>
  kind === 'user' ? id : (onBehalfOf ?? null);

export const channelAccounts = readModel({
  name: 'messaging.channel-accounts.v2',
  table: ChannelAccountTable,
  events: channelAccountEvents,
  mode: 'inline',
  key: ({ data }) => data.channelAccountId,
  evolve(row: ChannelAccountRow | null, event): ChannelAccountRow | null {
    if (event.type === 'messaging.channel-account.connection-started') {
      const { channelAccountId, side, method } = event.data;
      const before = row ?? unknown;
      return {
        ...before,
        channelAccountId,
        side,
        method,
        status: 'connecting',
        reason: null,
        assigneeId: userBehind(event.envelope.actor),
        teamId: null,
        version: before.version + 1,
      };
    }
    if (event.type === 'messaging.channel-account.imported') {
      const { channelAccountId, side, subjectId, externalId, name } = event.data;
      const known = { channelAccountId, side, subjectId, externalId, name };
      // How it would be connected is decided when it is.
      return row ?? { ...unknown, ...known, method: 'qr', status: 'disconnected', version: 1 };
    }
    if (!row) return null;
    const version = row.version + 1;
    switch (event.type) {
      case 'messaging.channel-account.connected': {
        const { subjectId, externalId, name, intake } = event.data;
        return { ...row, subjectId, externalId, name, intake, status: 'connected', reason: null, waits: {}, version };
      }
      case 'messaging.channel-account.intake-set':
        return { ...row, intake: event.data.intake, version };
      case 'messaging.channel-account.assigned': {
        const { assigneeId, teamId } = event.data;
        return { ...row, assigneeId, teamId, version };
      }
      case 'messaging.channel-account.disconnected':
        return { ...row, status: 'disconnected', reason: event.data.reason, version };
      case 'messaging.channel-account.flood-wait-began':
        return { ...row, waits: { ...row.waits, [event.data.method]: event.data.until }, version };
    }
  },
});
