import { type InputOf, UpdateFieldOption } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ChangedFields } from '../changed-fields.adapter.js';
import { updateFieldOption } from './update-field-option.js';

@Handles(UpdateFieldOption)
export class UpdateFieldOptionHandler implements Handler<typeof UpdateFieldOption> {
  constructor(private readonly changed: ChangedFields) {}

  handle(input: InputOf<typeof UpdateFieldOption>, context: CommandContext) {
    return this.changed.change(input.fieldId, context, (fields) => updateFieldOption(input, fields));
  }
}
