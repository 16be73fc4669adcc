import { TenantDatabase } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { z } from 'zod';

import type { AccountRef } from '../connections/account-scope.js';

const errand = z.object({ errandId: z.uuid(), chatId: z.uuid(), upTo: z.string() });
const waitingErrands = z.array(errand);

/** What Telegram is still to be told: that a chat was read up to a message. */
export type Errand = z.infer<typeof errand>;

/** Left for whichever process holds the account, and done at least once. */
@Injectable()
export class Errands {
  constructor(private readonly database: TenantDatabase) {}

  /** In the transaction of whatever asks for it. */
  async leave(
    em: EntityManager,
    tenantId: string,
    read: { readonly chatId: string; readonly upTo: string },
  ): Promise<void> {
    await em.execute(
      `insert into messaging.telegram_errand (tenant_id, errand_id, channel_account_id, chat_id, up_to)
       select ?, ?, channel_account_id, chat_id, ? from messaging.chat where chat_id = ?`,
      [tenantId, v7(), read.upTo, read.chatId],
    );
  }

  async waiting(account: AccountRef): Promise<readonly Errand[]> {
    const rows: unknown = await this.database.inTenant(account, (em) =>
      em.execute(
        `select errand_id as "errandId", chat_id as "chatId", up_to::text as "upTo" from messaging.telegram_errand
          where channel_account_id = ? order by errand_id limit 20`,
        [account.channelAccountId],
      ),
    );
    return waitingErrands.parse(rows);
  }

  async done(account: AccountRef, { errandId }: Errand): Promise<void> {
    await this.database.inTenant(account, (em) =>
      em.execute('delete from messaging.telegram_errand where errand_id = ?', [errandId]),
    );
  }
}
