import { type InputOf, UnarchiveField } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ChangedFields } from '../changed-fields.adapter.js';
import { unarchiveField } from './unarchive-field.js';

@Handles(UnarchiveField)
export class UnarchiveFieldHandler implements Handler<typeof UnarchiveField> {
  constructor(private readonly changed: ChangedFields) {}

  handle({ fieldId }: InputOf<typeof UnarchiveField>, context: CommandContext) {
    return this.changed.change(fieldId, context, (fields) => unarchiveField(fieldId, fields));
  }
}
