import { type InputOf, ReorderFields } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { fieldsStream } from '../field.js';
import { reorderFields } from './reorder-fields.js';

@Handles(ReorderFields)
export class ReorderFieldsHandler implements Handler<typeof ReorderFields> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
  ) {}

  async handle(order: InputOf<typeof ReorderFields>, context: CommandContext) {
    const { tenantId } = context.actor;
    const listId = (await this.identifiers.of(tenantId)).fieldsOf(order.recordKind);
    const { position } = await this.events.update(fieldsStream(tenantId, listId), context, (fields) =>
      reorderFields(order, fields),
    );
    return { id: listId, position };
  }
}
