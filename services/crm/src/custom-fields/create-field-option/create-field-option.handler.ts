import { CreateFieldOption, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { CrmIdentifiers } from '../../crm-ids.adapter.js';
import { ChangedFields } from '../changed-fields.adapter.js';
import { createFieldOption } from './create-field-option.js';

@Handles(CreateFieldOption)
export class CreateFieldOptionHandler implements Handler<typeof CreateFieldOption> {
  constructor(
    private readonly changed: ChangedFields,
    private readonly identifiers: CrmIdentifiers,
  ) {}

  async handle({ color = 'grey', ...input }: InputOf<typeof CreateFieldOption>, context: CommandContext) {
    const ids = await this.identifiers.of(context.actor.tenantId);
    const option = { ...input, color, optionId: ids.optionOf(input.fieldId, input.key) };
    return this.changed.change(input.fieldId, context, (fields) => createFieldOption(option, fields));
  }
}
