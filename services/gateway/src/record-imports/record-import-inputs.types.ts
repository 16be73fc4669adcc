import type { IdentityChannel, RecordImport, RecordImportField } from '@parley/contracts';
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { EnteredChannel } from '../contacts/contact-identity.types.js';
import { Job } from '../jobs/job.types.js';
import { MutationInput, MutationPayload, present } from '../schema/input.types.js';
import { ImportField, SlashedDay } from './import-field.types.js';

@InputType({ description: 'What a column is about: a field of all organizations, one of yours, or nothing.' })
export class ImportColumnInput {
  @Field(() => ImportField, { nullable: true, description: 'A field that all organizations have.' })
  readonly field?: RecordImportField | null;

  @Field(() => ID, { nullable: true, description: 'Id of one of `fields` of contacts, in place of `field`.' })
  readonly fieldId?: string | null;
}

@InputType({ description: 'A table of people, and how it is to be read.' })
export class ImportedTableInput {
  @Field(() => ID, {
    description: 'Id of a file that you have uploaded: separated values in any usual encoding, or a workbook.',
  })
  readonly fileId!: string;

  @Field(() => [ImportColumnInput], {
    nullable: true,
    description: 'What each column is about, in their order. Default: what its header speaks of, as the preview shows.',
  })
  readonly columns?: ImportColumnInput[] | null;

  @Field(() => EnteredChannel, {
    nullable: true,
    description:
      'By what a row is known to be about somebody whom you have. Default: the first of phone, mail, Telegram username, ' +
      'LinkedIn and Instagram that a column is about.',
  })
  readonly matchBy?: IdentityChannel | null;

  @Field(() => Boolean, { nullable: true, description: 'Every row is somebody new, whatever it says. Default: false.' })
  readonly isEveryRowNew?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where phones without a country code are dialled, such as `DE`. Default: they are refused.',
  })
  readonly phoneCountry?: string | null;

  @Field(() => SlashedDay, { nullable: true, description: 'Which comes first in `02/03/2026`. Default: the day.' })
  readonly slashedDays?: RecordImport['slashedDays'] | null;

  @Field(() => String, {
    nullable: true,
    description: 'The currency of amounts that name none, such as `EUR`. Default: they are refused.',
  })
  readonly currency?: string | null;
}

@ArgsType()
export class PreviewRecordImportArgs {
  @Field(() => ImportedTableInput, { description: 'The table.' })
  readonly table!: ImportedTableInput;
}

@InputType({ description: 'Which table shall be imported.' })
export class StartRecordImportInput extends MutationInput {
  @Field(() => ImportedTableInput, { description: 'The table.' })
  readonly table!: ImportedTableInput;
}

@ObjectType({ description: 'The job that imports it.' })
export class StartRecordImportPayload extends MutationPayload {
  @Field(() => Job, { nullable: true, description: 'The job, which goes on after this answer.' })
  readonly job!: Job | null;

  @Field(() => ID, { description: 'The change set of the whole import: give it to `undoChangeSet` to roll it back.' })
  readonly changeSetId!: string;
}

const targetOf = ({ field, fieldId }: ImportColumnInput) => {
  if (fieldId) return { fieldId };
  return field ? { field } : null;
};

/** What a table is asked about by, as the contract has it. */
export const askedOf = ({ columns, isEveryRowNew, ...table }: ImportedTableInput) => ({
  ...present(table),
  ...(columns && { columns: columns.map(targetOf) }),
  ...(isEveryRowNew && { matchBy: null }),
});
