import type { JobTrouble as TroubleView, JobView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { Principal } from '../schema/principal.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const JobKind = graphqlEnum('JobKind', 'What a job does. Accept unknown values.', {
  undo: 'Undoes a change set.',
  'record-import': 'Imports a table of people.',
  'record-export': 'Writes records into a file.',
});

export const JobStatus = graphqlEnum('JobStatus', 'How a job stands.', {
  running: 'It goes on piece by piece, also after a stop.',
  finished: 'It came to its end.',
  cancelled: 'Somebody stopped it: what it did stays, and can be undone.',
});

@ObjectType({ implements: Node, description: 'Work over many records, done piece by piece as one change set.' })
export class Job extends Node {
  @Field(() => JobKind, { description: 'What it does.' })
  readonly kind!: JobView['kind'];

  @Field(() => JobStatus, { description: 'How it stands.' })
  readonly status!: JobView['status'];

  @Field(() => Int, { description: 'Records, or rows of a table, that are done.' })
  readonly doneCount!: number;

  @Field(() => Int, { description: 'Records with something that could not be done: `troubles` say what.' })
  readonly failedCount!: number;

  @Field(() => Int, { description: 'Records in all; 0 until they are counted.' })
  readonly totalCount!: number;

  @Field(() => ID, { description: 'The change set of all that it does: give it to `undoChangeSet`.' })
  readonly changeSetId!: string;

  @Field(() => ID, { nullable: true, description: 'The change set that it undoes.' })
  readonly undoneChangeSetId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The file whose table it imports.' })
  readonly importedFileId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The file that it made, once it came to its end: give it to `openFile`. Only who asked for it may.',
  })
  readonly exportedFileId!: string | null;

  @Field(() => Principal, { description: 'Who asked for it.' })
  readonly requestedBy!: JobView['requestedBy'];

  @Field(() => DateTime, { description: 'When it was asked for.' })
  readonly requestedAt!: string;

  @Field(() => DateTime, { description: 'When it went on last.' })
  readonly changedAt!: string;

  @Field(() => Int, { description: 'Rises with every piece.' })
  readonly version!: number;
}

export const JobConnection = connectionType('Job', () => Job);

@ObjectType({ description: 'What of a record a job could not do.' })
export class JobTrouble {
  @Field(() => ID, { description: 'Id of the record.' })
  readonly recordId!: string;

  @Field(() => String, { description: 'What kind of record it is, such as `deal`.' })
  readonly recordType!: string;

  @Field(() => String, { nullable: true, description: 'Which field, null where it is about the record as a whole.' })
  readonly field!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a table: which row, as a spreadsheet counts them.' })
  readonly rowNumber!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a table: which column, from 1.' })
  readonly columnNumber!: number | null;

  @Field(() => String, { description: 'Why, as a code, such as `crm.change-set.changed-since`.' })
  readonly code!: string;
}

export const JobTroubleConnection = connectionType('JobTrouble', () => JobTrouble);

export const jobOf = (view: JobView): Job => ({ __typename: 'Job', ...view });

export const troubleOf = ({ subject, field, row, column, code }: TroubleView): JobTrouble => ({
  recordId: subject.id,
  recordType: subject.type,
  field: field ?? null,
  rowNumber: row ?? null,
  columnNumber: column ?? null,
  code,
});
