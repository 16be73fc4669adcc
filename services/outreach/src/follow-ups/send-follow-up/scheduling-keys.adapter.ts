import { CardsByChat, everyRow, type Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Access, Memberships, permissionMissing } from '@parley/platform';
import { Injectable } from '@nestjs/common';

/**
 * A key that scheduled must still hold what it planned when the time has come, whoever it goes out for by then: the
 * services ask for the member's rights alone. Whoever else scheduled is held by those.
 */
@Injectable()
export class SchedulingKeys {
  constructor(private readonly memberships: Memberships) {}

  /** What of a chat's card it reads. @throws DomainError `forbidden` `access.permission-missing` */
  async reads(scheduledBy: Actor): Promise<Reach> {
    if (scheduledBy.principal.kind !== 'integration') return everyRow;
    return new Access(this.memberships).check(CardsByChat, { service: 'gateway', actor: scheduledBy });
  }

  /** @throws DomainError `forbidden` `access.permission-missing` */
  async assertSends({ tenantId, principal }: Actor): Promise<void> {
    if (principal.kind !== 'integration') return;
    const { 'messages:send': rows } = await this.memberships.grantsOf(tenantId, principal);
    if (rows !== 'all') throw permissionMissing('messages:send');
  }
}
