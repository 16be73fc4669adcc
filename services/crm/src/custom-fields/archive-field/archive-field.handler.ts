import { ArchiveField, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ChangedFields } from '../changed-fields.adapter.js';
import { archiveField } from './archive-field.js';

@Handles(ArchiveField)
export class ArchiveFieldHandler implements Handler<typeof ArchiveField> {
  constructor(private readonly changed: ChangedFields) {}

  handle({ fieldId }: InputOf<typeof ArchiveField>, context: CommandContext) {
    return this.changed.change(fieldId, context, (fields) => archiveField(fieldId, fields));
  }
}
