import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Timers } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { organizationStream } from '../organization.js';
import { type DeletionNotice, DeletionNotices } from './deletion-notices.adapter.js';
import { deletionDue, deletionNear } from './deletion-timers.timer.js';

const WARNING = 3 * 86_400_000;

/** What happens around the end of an organization: its timers, and what its owners are told. */
@Injectable()
export class Farewell {
  constructor(
    private readonly events: EventStore,
    private readonly timers: Timers,
    private readonly notices: DeletionNotices,
  ) {}

  /** When it ends: as wanted, or as it was planned before. The timers stand before the event does. */
  async plan(organizationId: string, wanted: string): Promise<string> {
    const organization = await this.stateOf(organizationId);
    if (organization.status === 'deleting') return organization.dueAt;
    const timer = { tenantId: organizationId, key: organizationId, payload: { organizationId } };
    await this.timers.schedule(deletionDue, { ...timer, dueAt: wanted });
    const warnAt = new Date(Date.parse(wanted) - WARNING).toISOString();
    await this.timers.schedule(deletionNear, { ...timer, dueAt: warnAt });
    return wanted;
  }

  /** To every owner, in the organization's language; nothing where it is not to be deleted any more. */
  async tell(kind: DeletionNotice, context: CommandContext): Promise<void> {
    const { tenantId } = context.actor;
    const organization = await this.stateOf(tenantId);
    if (organization.status !== 'deleting') return;
    await this.notices.send(kind, { ...organization.settings, dueAt: organization.dueAt }, context);
  }

  private async stateOf(organizationId: string) {
    return (await this.events.load(organizationStream(organizationId, organizationId))).state;
  }
}
