import type { RecordVersion as VersionView } from '@parley/contracts';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionType, PageArgs, pageOfArgs } from '../schema/connection.types.js';
import { Principal } from '../schema/principal.types.js';
import { DateTime } from '../schema/scalars.types.js';

@ObjectType({
  description:
    'What became of one field. Values are texts: ids of what they name, instants in RFC 3339, numbers in decimals; a list ' +
    'has one for each of its items, what is empty none.',
})
export class FieldChange {
  @Field(() => String, {
    description:
      'Which field, such as `stageId`; `address.city` of a field of a field, `customFields.<id>` of a field of your own.',
  })
  readonly field!: string;

  @Field(() => [String], { description: 'What it was.' })
  readonly before!: readonly string[];

  @Field(() => [String], { description: 'What it became.' })
  readonly after!: readonly string[];
}

@ObjectType({ description: 'A record from one change to the next: who changed what, and as part of what.' })
export class RecordVersion {
  @Field(() => ID, { description: 'Id of the event that changed it.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The record’s version from then on.' })
  readonly version!: number;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly at!: string;

  @Field(() => Principal, { description: 'Who changed it.' })
  readonly actor!: VersionView['actor'];

  @Field(() => ID, { nullable: true, description: 'The import, merge, bulk edit or agent run that it was part of.' })
  readonly changeSetId!: string | null;

  @Field(() => [FieldChange], {
    description:
      'The fields that it changed, by name; of the first version all that there was. What a rule hides is left out.',
  })
  readonly changes!: readonly FieldChange[];
}

export const RecordVersionConnection = connectionType('RecordVersion', () => RecordVersion);

@ArgsType()
export class VersionsArgs extends PageArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'Only versions that changed one of these fields, named as in `FieldChange.field`. Default: all.',
  })
  readonly fields?: readonly string[] | null;
}

@ArgsType()
export class DifferencesArgs {
  @Field(() => DateTime, { description: 'Compared with what it was at that instant.' })
  readonly from!: string;

  @Field(() => DateTime, { nullable: true, description: 'What it was at that one. Default: what it is now.' })
  readonly to?: string | null;
}

/** Later than every instant at which something can have been recorded. */
const NOW = '9999-12-31T23:59:59.999Z';

export const versionsAsked = ({ fields, ...page }: VersionsArgs) => ({
  page: pageOfArgs(page),
  ...(fields && { fields: [...fields] }),
});

export const differencesAsked = ({ from, to }: DifferencesArgs) => ({ from, to: to ?? NOW });
