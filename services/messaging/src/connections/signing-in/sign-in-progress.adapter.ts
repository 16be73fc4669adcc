import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import type { AccountRef } from '../account-scope.js';
import { Sealed } from './sealed.adapter.js';

/** How a connection stands in this moment: shown, and never part of the record. */
export type Progress = {
  readonly state: 'connecting' | 'code-needed' | 'password-needed' | 'connected' | 'waiting' | 'disconnected';
  readonly qrLink?: string;
  readonly qrExpiresAt?: string;
  readonly reason?: string;
};

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('phone'), phone: z.string() }),
  z.object({ kind: z.literal('code'), code: z.string() }),
  z.object({ kind: z.literal('password'), password: z.string() }),
]);

export type SignInAnswer = z.infer<typeof answer>;

const placeOf = ({ tenantId, channelAccountId }: AccountRef) => ({
  tenantId,
  subjectId: channelAccountId,
  field: 'answer',
});

/** What a member is shown and what a member answers while an account is being connected, whichever process holds it. */
@Injectable()
export class SignInProgress {
  constructor(
    private readonly database: TenantDatabase,
    private readonly sealed: Sealed,
  ) {}

  async show(account: AccountRef, { state, qrLink, qrExpiresAt, reason }: Progress): Promise<void> {
    await this.database.inTenant(account, (em) =>
      em.execute(
        `insert into messaging.telegram_connection (tenant_id, channel_account_id, state, qr_link, qr_expires_at, reason)
         values (?, ?, ?, ?, ?, ?) on conflict (tenant_id, channel_account_id) do update set
           state = excluded.state, qr_link = excluded.qr_link, qr_expires_at = excluded.qr_expires_at, reason = excluded.reason`,
        [account.tenantId, account.channelAccountId, state, qrLink ?? null, qrExpiresAt ?? null, reason ?? null],
      ),
    );
  }

  /** Nothing is asked any more of what an earlier sign-in asked for. */
  async beginAnew({ channelAccountId, ...within }: AccountRef): Promise<void> {
    await this.database.inTenant(within, (em) =>
      em.execute(
        `update messaging.telegram_connection set state = 'connecting', qr_link = null, reason = null, answer = null
         where channel_account_id = ? and state in ('code-needed', 'password-needed')`,
        [channelAccountId],
      ),
    );
  }

  /** Kept sealed until the connector takes it, a moment later. */
  async answer(account: AccountRef, given: SignInAnswer): Promise<void> {
    const sealed = await this.sealed.seal(placeOf(account), JSON.stringify(given));
    await this.database.inTenant(account, (em) =>
      em.execute(
        `insert into messaging.telegram_connection (tenant_id, channel_account_id, state, answer) values (?, ?, 'connecting', ?)
         on conflict (tenant_id, channel_account_id) do update set answer = excluded.answer`,
        [account.tenantId, account.channelAccountId, sealed],
      ),
    );
  }

  async takeAnswer(account: AccountRef): Promise<SignInAnswer | null> {
    const rows: unknown = await this.database.inTenant(account, (em) =>
      em.execute(
        `update messaging.telegram_connection c set answer = null
           from (select answer, channel_account_id from messaging.telegram_connection where channel_account_id = ? for update) o
         where c.channel_account_id = o.channel_account_id and o.answer is not null returning o.answer`,
        [account.channelAccountId],
      ),
    );
    const [row] = z.array(z.object({ answer: z.string() })).parse(rows);
    const opened = row ? await this.sealed.open(placeOf(account), row.answer) : null;
    return opened === null ? null : answer.parse(JSON.parse(opened));
  }

  async stateOf(account: AccountRef): Promise<Progress['state'] | null> {
    const rows: unknown = await this.database.inTenant(account, (em) =>
      em.execute('select state from messaging.telegram_connection where channel_account_id = ?', [
        account.channelAccountId,
      ]),
    );
    const states = ['connecting', 'code-needed', 'password-needed', 'connected', 'waiting', 'disconnected'] as const;
    return z.array(z.object({ state: z.enum(states) })).parse(rows)[0]?.state ?? null;
  }

  /** That something came, and that something was missing. */
  async heard(account: AccountRef, at: string, gaps: number): Promise<void> {
    await this.database.inTenant(account, (em) =>
      em.execute(
        `update messaging.telegram_connection set last_update_at = ?, gap_count = gap_count + ? where channel_account_id = ?`,
        [at, gaps, account.channelAccountId],
      ),
    );
  }
}
