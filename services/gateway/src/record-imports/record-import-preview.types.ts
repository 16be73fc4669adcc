import type { IdentityChannel, RecordImportField, RecordImportPreview as PreviewView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { EnteredChannel } from '../contacts/contact-identity.types.js';
import { ImportField, ImportSource } from './import-field.types.js';

@ObjectType({ description: 'A column of a table.' })
export class ImportColumn {
  @Field(() => String, { description: 'What its header says.' })
  readonly header!: string;

  @Field(() => ImportField, { nullable: true, description: 'Which field of all organizations it is about.' })
  readonly field!: RecordImportField | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Which of your `fields` it is about. With `field` null: none, it is left out.',
  })
  readonly fieldId!: string | null;

  @Field(() => [String], { description: 'Some of its values.' })
  readonly samples!: string[];
}

@ObjectType({ description: 'A way to reach somebody, as it would be kept.' })
export class ImportIdentity {
  @Field(() => EnteredChannel, { description: 'What it is.' })
  readonly channel!: IdentityChannel;

  @Field(() => String, { description: 'The phone, address or handle.' })
  readonly value!: string;
}

@ObjectType({ description: 'What of a row can’t be read.' })
export class ImportTrouble {
  @Field(() => Int, { nullable: true, description: 'Which column, from 1; null where it is about the whole row.' })
  readonly columnNumber!: number | null;

  @Field(() => String, { description: 'Why, as a code, such as `crm.record-import.phone-invalid`.' })
  readonly code!: string;
}

@ObjectType({ description: 'A row as it would be imported.' })
export class ImportRow {
  @Field(() => Int, { description: 'Its number in the table, whose header is row 1.' })
  readonly rowNumber!: number;

  @Field(() => String, { nullable: true, description: 'The name it says; null where it says none.' })
  readonly name!: string | null;

  @Field(() => [ImportIdentity], { description: 'How they can be reached.' })
  readonly identities!: ImportIdentity[];

  @Field(() => String, { nullable: true, description: 'The company it names.' })
  readonly companyName!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The contact it would change; null where it would bring somebody new.',
  })
  readonly contactId!: string | null;

  @Field(() => [ImportTrouble], { description: 'What of it would be left out.' })
  readonly troubles!: ImportTrouble[];
}

@ObjectType({ description: 'How a table would be imported.' })
export class RecordImportPreview {
  @Field(() => ImportSource, { nullable: true, description: 'The program that wrote it, where its headers show it.' })
  readonly source!: PreviewView['source'];

  @Field(() => [ImportColumn], { description: 'Its columns, in their order.' })
  readonly columns!: ImportColumn[];

  @Field(() => [ImportRow], { description: 'Its first 20 rows.' })
  readonly rows!: ImportRow[];
}

export const previewOf = ({ source, columns, rows }: PreviewView): RecordImportPreview => ({
  source,
  columns: columns.map(({ header, target, samples }) => ({
    ...{ header, samples },
    field: target && 'field' in target ? target.field : null,
    fieldId: target && 'fieldId' in target ? target.fieldId : null,
  })),
  rows: rows.map(({ number: rowNumber, troubles, ...row }) => ({
    ...{ rowNumber, ...row },
    troubles: troubles.map(({ column: columnNumber, code }) => ({ columnNumber, code })),
  })),
});
