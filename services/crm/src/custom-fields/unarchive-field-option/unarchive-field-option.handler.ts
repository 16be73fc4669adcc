import { type InputOf, UnarchiveFieldOption } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ChangedFields } from '../changed-fields.adapter.js';
import { unarchiveFieldOption } from './unarchive-field-option.js';

@Handles(UnarchiveFieldOption)
export class UnarchiveFieldOptionHandler implements Handler<typeof UnarchiveFieldOption> {
  constructor(private readonly changed: ChangedFields) {}

  handle(input: InputOf<typeof UnarchiveFieldOption>, context: CommandContext) {
    return this.changed.change(input.fieldId, context, (fields) => unarchiveFieldOption(input, fields));
  }
}
