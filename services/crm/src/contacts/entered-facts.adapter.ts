import type { ContactChanges, CustomFieldInput, Reach } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { CompanyDirectory } from '../companies/company-directory/company-directory.port.js';
import type { CheckedValue } from '../custom-fields/field-directory/check-values.js';
import { FieldDirectory } from '../custom-fields/field-directory/field-directory.port.js';

type Entered = Pick<ContactChanges, 'statusId' | 'sourceId' | 'processingWayId'> & {
  readonly companyId?: string | null | undefined;
  readonly customFields?: CustomFieldInput[] | undefined;
  readonly isNew: boolean;
};

/** What has to be looked up of what is entered about a contact. */
@Injectable()
export class EnteredFacts {
  constructor(
    private readonly companies: CompanyDirectory,
    private readonly fields: FieldDirectory,
  ) {}

  /** The values of fields of one's own. @throws DomainError `crm.company.not-found` | `crm.field.invalid` */
  async check(entered: Entered, actor: Actor, reach: Reach): Promise<readonly CheckedValue[]> {
    const { companyId, customFields = [], isNew, statusId, sourceId, processingWayId } = entered;
    await this.companies.check(companyId, actor, reach);
    const builtIn = { status: statusId, source: sourceId, 'processing-way': processingWayId };
    return this.fields.checked(actor.tenantId, 'contact', { customFields, builtIn, isNew });
  }
}
