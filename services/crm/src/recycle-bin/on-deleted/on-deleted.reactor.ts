import {
  CompanyDeleted,
  CompanyRestored,
  ContactDeleted,
  ContactRestored,
  DealDeleted,
  DealRestored,
  type DeletableType,
  type EventOf,
  type Recorded,
} from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts, Timers } from '@parley/platform';

import { erasureDue, KEPT_DAYS } from '../erase-record/erasure-due.timer.js';

const events = [ContactDeleted, ContactRestored, CompanyDeleted, CompanyRestored, DealDeleted, DealRestored] as const;

type Heard = EventOf<(typeof events)[number]>;

const DAY = 86_400_000;

/** What lies in the recycle bin comes to its end by itself, unless it is taken out before. */
@Reacts({ consumer: 'crm.on-deleted.v1', events })
export class OnDeletedReactor implements Reactor<(typeof events)[number]> {
  constructor(private readonly timers: Timers) {}

  async handle({ type, data, envelope }: Recorded<Heard>, { em }: Effect): Promise<void> {
    const { tenantId, correlationId, id: causationId, recordedAt } = envelope;
    const record = recordOf(data);
    if (type.endsWith('.restored')) return this.timers.cancel(erasureDue, { tenantId, key: record.id }, em);

    const dueAt = new Date(Date.parse(recordedAt) + KEPT_DAYS * DAY).toISOString();
    const payload = { ...record, correlationId, causationId };
    await this.timers.schedule(erasureDue, { tenantId, key: record.id, dueAt, payload }, em);
  }
}

function recordOf(data: Heard['data']): { readonly type: DeletableType; readonly id: string } {
  if ('contactId' in data) return { type: 'contact', id: data.contactId };
  if ('companyId' in data) return { type: 'company', id: data.companyId };
  return { type: 'deal', id: data.dealId };
}
