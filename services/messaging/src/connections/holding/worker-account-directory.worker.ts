import type { Queryable } from '@parley/eventsourcing';
import { z } from 'zod';

import { AccountDirectory } from './account-directory.port.js';

const refs = z.array(z.object({ tenantId: z.uuid(), channelAccountId: z.uuid() }));

/** On the worker role, since a connector holds accounts of every organization. */
export class WorkerAccountDirectory extends AccountDirectory {
  constructor(private readonly worker: Queryable) {
    super();
  }

  async toHold(side: 'demo' | 'live') {
    const { rows } = await this.worker.query(
      `select a.tenant_id as "tenantId", a.channel_account_id as "channelAccountId" from messaging.channel_account a
        where a.side = $1 and (a.status <> 'disconnected' or exists (select from messaging.telegram_key k
          where k.tenant_id = a.tenant_id and k.channel_account_id = a.channel_account_id))
        and not exists (select from messaging.access_organizations o
          where o.tenant_id = a.tenant_id and o.read_only_state is not null)`,
      [side],
    );
    return refs.parse(rows);
  }
}
