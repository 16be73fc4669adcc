import { type InputOf, ReorderFieldOptions } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ChangedFields } from '../changed-fields.adapter.js';
import { reorderFieldOptions } from './reorder-field-options.js';

@Handles(ReorderFieldOptions)
export class ReorderFieldOptionsHandler implements Handler<typeof ReorderFieldOptions> {
  constructor(private readonly changed: ChangedFields) {}

  handle(input: InputOf<typeof ReorderFieldOptions>, context: CommandContext) {
    return this.changed.change(input.fieldId, context, (fields) => reorderFieldOptions(input, fields));
  }
}
