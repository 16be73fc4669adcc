import { type InputOf, ListFields, recordKinds } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { FieldDirectory } from '../field-directory/field-directory.port.js';
import { fieldViewOf } from './field-view.js';

@Answers(ListFields)
export class ListFieldsQuery implements Answerer<typeof ListFields> {
  constructor(private readonly directory: FieldDirectory) {}

  async answer({ recordKind, isArchived = false }: InputOf<typeof ListFields>, { tenantId }: Actor) {
    const kinds = recordKind ? [recordKind] : recordKinds;
    const fields = await this.directory.fieldsOf(tenantId, kinds);
    return { items: fields.filter((field) => field.isArchived === isArchived).map(fieldViewOf) };
  }
}
