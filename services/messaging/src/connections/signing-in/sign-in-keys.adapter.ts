import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import type { AccountRef } from '../account-scope.js';
import { Sealed } from './sealed.adapter.js';

const placeOf = ({ tenantId, channelAccountId }: AccountRef) => ({
  tenantId,
  subjectId: channelAccountId,
  field: 'sign-in-key',
});

const sealedRow = z.array(z.object({ sealed: z.string() }));

/** What signs an account in again. Whoever reads one owns the account, so it is opened in the connector alone. */
@Injectable()
export class SignInKeys {
  constructor(
    private readonly database: TenantDatabase,
    private readonly sealed: Sealed,
  ) {}

  async read(account: AccountRef): Promise<string | null> {
    const rows: unknown = await this.database.inTenant(account, (em) =>
      em.execute('select sealed from messaging.telegram_key where channel_account_id = ?', [account.channelAccountId]),
    );
    const [row] = sealedRow.parse(rows);
    return row ? this.sealed.open(placeOf(account), row.sealed) : null;
  }

  /** A holder that has lost its lease writes nothing. */
  async save(account: AccountRef, key: string, fence: string): Promise<void> {
    const sealed = await this.sealed.seal(placeOf(account), key);
    await this.database.inTenant(account, (em) =>
      em.execute(
        `insert into messaging.telegram_key as k (tenant_id, channel_account_id, sealed, fence) values (?, ?, ?, ?)
         on conflict (tenant_id, channel_account_id) do update set sealed = excluded.sealed, fence = excluded.fence
         where k.fence <= excluded.fence`,
        [account.tenantId, account.channelAccountId, sealed, fence],
      ),
    );
  }

  async destroy(account: AccountRef): Promise<void> {
    await this.sealed.destroy(placeOf(account));
    await this.database.inTenant(account, (em) =>
      em.execute('delete from messaging.telegram_key where channel_account_id = ?', [account.channelAccountId]),
    );
  }
}
