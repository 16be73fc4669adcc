import { type EventOf, type FieldEvent, FieldOptionChanged } from '@parley/contracts';

import type { RecordFields } from '../field.js';
import { checkVersion, isSame, namedField, namedOption } from '../named-field.js';

type Change = Omit<EventOf<typeof FieldOptionChanged>['data'], 'recordKind'>;

export type OptionUpdate = Change & { readonly expectedVersion?: number | undefined };

export function updateFieldOption(update: OptionUpdate, fields: RecordFields): readonly FieldEvent[] {
  const { fieldId, optionId, name, color, expectedVersion } = update;
  const field = namedField(fields, fieldId);
  const option = namedOption(field, optionId);
  checkVersion(field, expectedVersion);
  const differing = {
    ...(name !== undefined && !isSame(name, option.name) && { name }),
    ...(color !== undefined && color !== option.color && { color }),
  };
  if (Object.keys(differing).length === 0) return [];
  return [FieldOptionChanged({ recordKind: field.recordKind, fieldId, optionId, ...differing })];
}
