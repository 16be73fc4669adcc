import type { FieldEvent } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { fieldsStream, type RecordFields } from './field.js';
import { FieldDirectory } from './field-directory/field-directory.port.js';

/** How commands about one field find the list that it stands in. */
@Injectable()
export class ChangedFields {
  constructor(
    private readonly events: EventStore,
    private readonly directory: FieldDirectory,
  ) {}

  /** The field's id and the position. @throws DomainError `crm.field.not-found`, and what the decision refuses */
  async change(fieldId: string, context: CommandContext, decide: (fields: RecordFields) => readonly FieldEvent[]) {
    const { tenantId } = context.actor;
    const listId = await this.directory.listOf(tenantId, fieldId);
    const { position } = await this.events.update(fieldsStream(tenantId, listId), context, decide);
    return { id: fieldId, position };
  }
}
