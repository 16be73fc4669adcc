import { RecordStaffRead } from '@parley/contracts';
import { Clock } from '@parley/kernel';
import { type Authenticated, Commands } from '@parley/platform';
import { Injectable } from '@nestjs/common';

const MINUTE_MS = 60_000;

/**
 * Tells identity what the installation's staff reads, each thing once a minute, and before it is read: what can't be
 * noted isn't shown. Nobody else is told of.
 */
@Injectable()
export class StaffReads {
  private readonly told = new Set<string>();
  private minute = 0;

  constructor(
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  async note(authenticated: Authenticated | undefined, operations: readonly string[]): Promise<void> {
    if (authenticated?.staffAccessId === undefined) return;
    const { staffAccessId, call } = authenticated;
    const { tenantId, principal } = call.actor;
    const asGateway = { actor: { tenantId, principal: { kind: 'system', id: 'gateway' } } } as const;
    for (const operation of new Set(operations)) {
      const read = [staffAccessId, principal.id, operation].join(' ');
      if (this.isTold(read)) continue;
      await this.commands.send(RecordStaffRead, { userId: principal.id, staffAccessId, operation }, asGateway);
      this.told.add(read);
    }
  }

  private isTold(read: string): boolean {
    const minute = Math.floor(this.clock.now().getTime() / MINUTE_MS);
    if (minute !== this.minute) this.told.clear();
    this.minute = minute;
    return this.told.has(read);
  }
}
