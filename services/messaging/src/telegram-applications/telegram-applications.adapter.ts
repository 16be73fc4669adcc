import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { Sealed } from '../connections/signing-in/sealed.adapter.js';
import { MessagingSettings } from '../messaging.settings.js';
import type { TelegramApplication } from '../telegram/telegram.port.js';

const application = z.object({ apiId: z.int(), apiHash: z.string() });
const rows = z.array(z.object({ sealed: z.string() }));

/** The local data centre asks for an application too, and takes any: nobody's own is opened for it. */
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
    if (this.settings.telegramSide === 'demo') return ofTheDemo;
    const sealed = await this.sealedOf(tenantId);
    const opened = sealed === null ? null : await this.sealed.open(placeOf(tenantId), sealed);
    return opened === null ? this.ofInstallation() : application.parse(JSON.parse(opened));
  }

  /** Whether the organization has one of its own. */
  async isSet(tenantId: string): Promise<boolean> {
    return (await this.sealedOf(tenantId)) !== null;
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

  private async sealedOf(tenantId: string): Promise<string | null> {
    const found: unknown = await this.database.inTenant({ tenantId }, (em) =>
      em.execute('select sealed from messaging.telegram_application'),
    );
    return rows.parse(found)[0]?.sealed ?? null;
  }

  private ofInstallation(): TelegramApplication | null {
    const { telegramApiId: apiId, telegramApiHash: apiHash } = this.settings;
    return apiId !== undefined && apiHash !== undefined ? { apiId, apiHash } : null;
  }
}
