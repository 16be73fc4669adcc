import { type IntakePolicy, intakePolicy } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import type { AccountRef } from './account-scope.js';

const record = z.object({
  channelAccountId: z.uuid(),
  side: z.enum(['demo', 'live']),
  method: z.enum(['qr', 'phone']),
  status: z.enum(['connecting', 'connected', 'disconnected']),
  externalId: z.unknown().transform((value) => (typeof value === 'string' ? value : null)),
  intake: intakePolicy.nullable(),
  waits: z.record(z.string(), z.string()),
});
const records = z.array(record);

export type AccountRecord = z.infer<typeof record> & { readonly intake: IntakePolicy | null };

const columns = `channel_account_id as "channelAccountId", side, method, status, external_id as "externalId", intake, waits`;

/** Connected accounts as their streams say they are. */
@Injectable()
export class AccountRecords {
  constructor(private readonly database: TenantDatabase) {}

  async get(account: AccountRef): Promise<AccountRecord | null> {
    const rows: unknown = await this.database.inTenant(account, (em) =>
      em.execute(`select ${columns} from messaging.channel_account where channel_account_id = ?`, [
        account.channelAccountId,
      ]),
    );
    return records.parse(rows)[0] ?? null;
  }

  async all(tenantId: string): Promise<readonly AccountRecord[]> {
    const rows: unknown = await this.database.inTenant({ tenantId }, (em) =>
      em.execute(`select ${columns} from messaging.channel_account`),
    );
    return records.parse(rows);
  }
}
