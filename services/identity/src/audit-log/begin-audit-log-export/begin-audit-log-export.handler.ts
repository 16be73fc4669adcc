import { AuditLogExported, BeginAuditLogExport, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

/** Who takes the log with them stands in the log. */
@Handles(BeginAuditLogExport)
export class BeginAuditLogExportHandler implements Handler<typeof BeginAuditLogExport> {
  constructor(private readonly events: EventStore) {}

  async handle(input: InputOf<typeof BeginAuditLogExport>, context: CommandContext) {
    const { tenantId } = context.actor;
    const streamId = `identity.audit-log-${context.actor.principal.id}`;
    const [appended] = await this.events.append(tenantId, [{ streamId, context, events: [AuditLogExported(input)] }]);
    return { id: context.commandId, position: appended?.position ?? '', until: context.now };
  }
}
