import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { Sealed } from '../connections/signing-in/sealed.adapter.js';
import { MessagingSettings } from '../messaging.settings.js';
import type { TelegramApplication } from '../telegram/telegram.port.js';

const application = z.object({ apiId: z.int(), apiHash: z.string() });
const rows = z.array(z.object({ sealed: z.string() }));

/** The local data centre asks for an application too, and takes any. */
const ofTheDemo: TelegramApplication = { apiId: 1, apiHash: '0'.repeat(32) };

const placeOf = (tenantId: string) => ({ tenantId, subjectId: tenantId, field: 'telegram-application' });

/** Whose api_id a connection shows: the organization's own, else the installation's. Never readable again. */
@Injectable()
export class TelegramApplications {
  constructor(
    private readonly database: TenantDatabase,
    private readonly sealed: Sealed,
    private readonly settings: MessagingSettings,
  ) {}

  async of(tenantId: string): Promise<TelegramApplication | null> {
    const found: unknown = await this.database.inTenant({ tenantId }, (em) =>
      em.execute('select sealed from messaging.telegram_application'),
    );
    const [row] = rows.parse(found);
    const opened = row ? await this.sealed.open(placeOf(tenantId), row.sealed) : null;
    return opened === null ? this.ofInstallation() : application.parse(JSON.parse(opened));
  }

  async set(tenantId: string, chosen: TelegramApplication): Promise<void> {
    const sealed = await this.sealed.seal(placeOf(tenantId), JSON.stringify(chosen));
    await this.database.inTenant({ tenantId }, (em) =>
      em.execute(
        `insert into messaging.telegram_application (tenant_id, sealed) values (?, ?)
         on conflict (tenant_id) do update set sealed = excluded.sealed`,
        [tenantId, sealed],
      ),
    );
  }

  private ofInstallation(): TelegramApplication | null {
    const { telegramSide, telegramApiId: apiId, telegramApiHash: apiHash } = this.settings;
    if (telegramSide === 'demo') return ofTheDemo;
    return apiId !== undefined && apiHash !== undefined ? { apiId, apiHash } : null;
  }
}
