import type { FieldView } from '@parley/contracts';

import type { RecordField } from '../field.js';

export const fieldViewOf = ({ fieldId, options, ...field }: RecordField): FieldView => ({
  id: fieldId,
  ...field,
  options: options.map(({ optionId, ...option }) => ({ id: optionId, ...option })),
});
