import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import type { UpdateState } from '../../telegram/telegram.port.js';
import { ACCOUNT_BOX } from '../../telegram/update.js';
import type { AccountRef } from '../account-scope.js';

const stored = z.object({
  qts: z.int(),
  date: z.int(),
  /** pts by box: the account's own, and each channel's. */
  boxes: z.record(z.string(), z.int()),
  /** What was said before, or is no longer told, has still to be read from the history. */
  isHistoryDue: z.boolean(),
  /** Telegram's second in which the account was connected; not known of those that were connected long ago. */
  since: z.int().nullable().default(null),
});
const states = z.array(z.object({ state: stored }));

/** How far an account's updates were handed over. */
export type StoredState = z.infer<typeof stored>;

@Injectable()
export class UpdateStates {
  constructor(private readonly database: TenantDatabase) {}

  async read(account: AccountRef): Promise<StoredState | null> {
    const rows: unknown = await this.database.inTenant(account, (em) =>
      em.execute('select state from messaging.telegram_state where channel_account_id = ?', [account.channelAccountId]),
    );
    return states.parse(rows)[0]?.state ?? null;
  }

  /** From here on everything is live. One that was connected before goes on where it stood. */
  async begin(account: AccountRef, { pts, qts, date }: UpdateState, fence: string): Promise<void> {
    const state: StoredState = { qts, date, boxes: { [ACCOUNT_BOX]: pts }, isHistoryDue: true, since: date };
    await this.database.inTenant(account, (em) =>
      em.execute(
        `insert into messaging.telegram_state (tenant_id, channel_account_id, state, fence) values (?, ?, ?::jsonb, ?)
         on conflict (tenant_id, channel_account_id) do nothing`,
        [account.tenantId, account.channelAccountId, JSON.stringify(state), fence],
      ),
    );
  }

  /** Called once what it counts is stored; behind that, everything comes a second time and is already so. */
  async save(account: AccountRef, state: StoredState, fence: string): Promise<void> {
    await this.database.inTenant(account, (em) =>
      em.execute(
        `insert into messaging.telegram_state as s (tenant_id, channel_account_id, state, fence) values (?, ?, ?::jsonb, ?)
         on conflict (tenant_id, channel_account_id) do update set state = excluded.state, fence = excluded.fence
         where s.fence <= excluded.fence`,
        [account.tenantId, account.channelAccountId, JSON.stringify(state), fence],
      ),
    );
  }
}
