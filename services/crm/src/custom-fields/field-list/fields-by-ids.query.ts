import { FieldsByIds, type InputOf, recordKinds } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { FieldDirectory } from '../field-directory/field-directory.port.js';
import { fieldViewOf } from './field-view.js';

@Answers(FieldsByIds)
export class FieldsByIdsQuery implements Answerer<typeof FieldsByIds> {
  constructor(private readonly directory: FieldDirectory) {}

  async answer({ ids }: InputOf<typeof FieldsByIds>, { tenantId }: Actor) {
    const fields = await this.directory.fieldsOf(tenantId, recordKinds);
    const byId = new Map(fields.map((field) => [field.fieldId, fieldViewOf(field)]));
    return { items: ids.map((id) => byId.get(id) ?? null) };
  }
}
