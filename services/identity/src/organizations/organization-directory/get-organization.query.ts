import { GetOrganization, type OrganizationView } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, iso, TenantDatabase } from '@parley/platform';
import { z } from 'zod';

import { organizationNotFound } from '../organization.errors.js';

/** Whoever was named, where still an active member, and else whoever has been an owner for longest. */
const billingOwner = `coalesce(
  (select m.principal_id from identity.member m where m.principal_id = o.billing_owner_id and m.status = 'active'),
  (select m.principal_id from identity.member m
    where m.status = 'active' and m.kind = 'user' and m.roles @> '"owner"' order by m.joined_at, m.member_id limit 1))`;

const sql = `select json_build_object('id', o.organization_id, 'name', o.name, 'timeZone', o.time_zone,
    'language', o.language, 'currency', o.currency, 'retentionDays', o.retention_days,
    'senderLimits', json_build_object('messagesPerDay', o.messages_per_day, 'firstMessagesPerDay', o.first_messages_per_day),
    'status', o.status,
    'deletionDueAt', ${iso('o.deletion_due_at')}, 'billingOwnerId', ${billingOwner}, 'createdAt', ${iso('o.created_at')},
    'version', o.stands_at) as view
  from identity.organization o`;

const rows = z.array(z.object({ view: GetOrganization.output })).max(1);

@Answers(GetOrganization)
export class GetOrganizationQuery implements Answerer<typeof GetOrganization> {
  constructor(private readonly database: TenantDatabase) {}

  async answer(_: object, actor: Actor): Promise<OrganizationView> {
    const [found] = await this.database.read(actor, [{ sql, values: [] }]);
    const [row] = rows.parse(found ?? []);
    if (!row) throw organizationNotFound();
    return row.view;
  }
}
