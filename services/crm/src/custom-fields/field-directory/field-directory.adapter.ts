import type { RecordKind } from '@parley/contracts';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

import { fieldsNamedBy } from '../../fields/named-fields.js';
import { askedValues, type AskedValues } from '../asked-values.adapter.js';
import { fieldNotFound } from '../field.errors.js';
import type { RecordFields } from '../field.js';
import { checkValues, type CheckedValue, type GivenValues } from './check-values.js';
import { type AskedOf, FieldDirectory } from './field-directory.port.js';

type Row = { readonly fieldListId: string; readonly recordKind: RecordKind; readonly fields: RecordFields };

const sql = (where: string) => `
  select field_list_id as "fieldListId", record_kind as "recordKind", fields from crm.field_list where ${where}`;

@Injectable()
export class FieldRows extends FieldDirectory {
  constructor(private readonly database: TenantDatabase) {
    super();
  }

  async fieldsOf(tenantId: string, recordKinds: readonly RecordKind[]): Promise<RecordFields> {
    const rows = await this.found(tenantId, `record_kind = any (string_to_array(?, ','))`, [recordKinds.join(',')]);
    return recordKinds.flatMap((kind) => rows.find(({ recordKind }) => recordKind === kind)?.fields ?? []);
  }

  async listOf(tenantId: string, fieldId: string): Promise<string> {
    const [row] = await this.found(tenantId, 'fields @> ?::jsonb', [JSON.stringify([{ fieldId }])]);
    if (!row) throw fieldNotFound(fieldId);
    return row.fieldListId;
  }

  async checked(tenantId: string, recordKind: RecordKind, given: GivenValues): Promise<readonly CheckedValue[]> {
    const fields = await this.fieldsOf(tenantId, [recordKind]);
    return checkValues(fields, given, phoneOf);
  }

  async asked(tenantId: string, recordKind: RecordKind, { filter, alias }: AskedOf): Promise<AskedValues> {
    const asks = fieldsNamedBy(filter ?? null).includes('customFields');
    const fields = asks ? await this.fieldsOf(tenantId, [recordKind]) : [];
    return asks ? askedValues(filter, fields, `${alias}.custom_fields`) : { filter, columns: {} };
  }

  private found(tenantId: string, where: string, values: readonly unknown[]): Promise<Row[]> {
    return this.database.inTenant({ tenantId }, (em) => em.execute<Row[]>(sql(where), [...values]));
  }
}

function phoneOf(text: string): string | null {
  const phone = parsePhoneNumberFromString(text);
  return phone?.isValid() ? phone.number : null;
}
