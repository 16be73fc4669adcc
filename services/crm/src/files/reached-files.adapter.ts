import type { Actor } from '@parley/kernel';
import { everything, Memberships, reachBy, TenantDatabase, type Where } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { fileNotFound } from './file.errors.js';

/** Files as whoever asks may see them: what hangs on nothing yet is seen by whoever uploaded it. */
@Injectable()
export class ReachedFiles {
  constructor(
    private readonly database: TenantDatabase,
    private readonly memberships: Memberships,
  ) {}

  /** @throws DomainError `not-found` `crm.file.not-found`, also of a file out of reach */
  async assertReadable(fileId: string, actor: Actor): Promise<void> {
    if (!(await this.isReadable(fileId, actor))) throw fileNotFound(fileId);
  }

  async isReadable(fileId: string, actor: Actor): Promise<boolean> {
    const { where, values } = await this.readable(actor);
    const sql = `select 1 from crm.file f where f.file_id = ?::uuid and ${where}`;
    const found = await this.database.inTenant(actor, (em) => em.execute<object[]>(sql, [fileId, ...values]));
    return found.length > 0;
  }

  /** Those that somebody may see, of the table as `f`. */
  async readable(actor: Actor): Promise<Where> {
    const { principal, onBehalfOf } = actor;
    if (principal.kind === 'system' && onBehalfOf === undefined) return everything;
    if (!(await reachBy(this.memberships, 'files:read', actor))) return { where: 'false', values: [] };
    return {
      where: `coalesce(f.author ->> 'onBehalfOf', f.author ->> 'id') = ?`,
      values: [onBehalfOf ?? principal.id],
    };
  }
}
