import { ArchiveFieldOption, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ChangedFields } from '../changed-fields.adapter.js';
import { archiveFieldOption } from './archive-field-option.js';

@Handles(ArchiveFieldOption)
export class ArchiveFieldOptionHandler implements Handler<typeof ArchiveFieldOption> {
  constructor(private readonly changed: ChangedFields) {}

  handle(input: InputOf<typeof ArchiveFieldOption>, context: CommandContext) {
    return this.changed.change(input.fieldId, context, (fields) => archiveFieldOption(input, fields));
  }
}
