import { CreateField, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { fieldsStream } from '../field.js';
import { createField } from './create-field.js';

@Handles(CreateField)
export class CreateFieldHandler implements Handler<typeof CreateField> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: CrmIdentifiers,
  ) {}

  async handle(input: InputOf<typeof CreateField>, context: CommandContext) {
    const { tenantId } = context.actor;
    const { recordKind, key } = input;
    const ids = await this.identifiers.of(tenantId);
    const fieldId = ids.fieldOf(recordKind, key);
    const options = (input.options ?? []).map(({ color = 'grey', ...option }) => ({
      ...option,
      color,
      optionId: ids.optionOf(fieldId, option.key),
    }));
    const { relatedKind = null, helpText = null, isRequired = false, isUnique = false } = input;
    const { name, type } = input;
    const field = { recordKind, fieldId, key, name, type, relatedKind, isRequired, isUnique, helpText, options };

    const { position } = await this.events.update(fieldsStream(tenantId, ids.fieldsOf(recordKind)), context, (fields) =>
      createField({ ...field, isBuiltIn: false }, fields),
    );
    return { id: fieldId, position };
  }
}
