import {
  companyFilter,
  contactFilter,
  dealFilter,
  type ExportColumn,
  type ExportedType,
  type ExportFormat as Format,
  type InputOf,
  type RecordExportField,
  type StartRecordExport,
} from '@parley/contracts';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { CompanyFilter } from '../companies/companies-args.types.js';
import { ContactFilter } from '../contacts/contacts-args.types.js';
import { DealFilter } from '../deals/deals-args.types.js';
import { filterFor } from '../schema/filters.types.js';
import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { ExportedRecordType, ExportField, ExportFormat } from './export-field.types.js';

@InputType({ description: 'What a column holds: a field of all organizations, or one of yours.' })
export class ExportColumnInput {
  @Field(() => ExportField, { nullable: true, description: 'A field that all organizations have.' })
  readonly field?: RecordExportField | null;

  @Field(() => ID, { nullable: true, description: 'Id of one of `fields` of that kind, in place of `field`.' })
  readonly fieldId?: string | null;
}

@InputType({ description: 'Which records shall be exported, and how.' })
export class StartRecordExportInput extends MutationInput {
  @Field(() => ExportedRecordType, { description: 'Which kind of records.' })
  readonly recordType!: ExportedType;

  @Field(() => ExportFormat, { description: 'How the file is written.' })
  readonly format!: Format;

  @Field(() => [ExportColumnInput], {
    nullable: true,
    description: 'What the columns hold, in that order. Default: all that you may see.',
  })
  readonly columns?: ExportColumnInput[] | null;

  @Field(() => ContactFilter, { nullable: true, description: 'Only contacts that fit. Default: all that you see.' })
  readonly contactFilter?: ContactFilter | null;

  @Field(() => CompanyFilter, { nullable: true, description: 'Only companies that fit. Default: all that you see.' })
  readonly companyFilter?: CompanyFilter | null;

  @Field(() => DealFilter, { nullable: true, description: 'Only deals that fit. Default: all that you see.' })
  readonly dealFilter?: DealFilter | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of contacts or companies, as their lists are searched. Default: all that you see.',
  })
  readonly search?: string | null;
}

@ObjectType({ description: 'The job that exports them.' })
export class StartRecordExportPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the job.' })
  readonly jobId!: string;

  @Field(() => ID, {
    description: 'Id of the file, which is there for you alone once the job came to its end: give it to `openFile`.',
  })
  readonly fileId!: string;
}

const columnOf = ({ field, fieldId }: ExportColumnInput): ExportColumn[] => {
  if (fieldId) return [{ fieldId }];
  return field ? [{ field }] : [];
};

/** What is asked for, as the contract has it. */
export const askedOf = (input: Omit<StartRecordExportInput, 'idempotencyKey'>): InputOf<typeof StartRecordExport> => {
  const { filter: contacts } = filterFor(contactFilter, input.contactFilter);
  const { filter: companies } = filterFor(companyFilter, input.companyFilter);
  const { filter: deals } = filterFor(dealFilter, input.dealFilter);
  return {
    ...{ recordType: input.recordType, format: input.format },
    ...(input.search && { search: input.search }),
    ...(input.columns && { columns: input.columns.flatMap(columnOf) }),
    ...(contacts && { contactFilter: contacts }),
    ...(companies && { companyFilter: companies }),
    ...(deals && { dealFilter: deals }),
  };
};
