import { type InputOf, UpdateField } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ChangedFields } from '../changed-fields.adapter.js';
import { updateField } from './update-field.js';

@Handles(UpdateField)
export class UpdateFieldHandler implements Handler<typeof UpdateField> {
  constructor(private readonly changed: ChangedFields) {}

  handle(input: InputOf<typeof UpdateField>, context: CommandContext) {
    return this.changed.change(input.fieldId, context, (fields) => updateField(input, fields));
  }
}
