import type { ChangedRecord as ChangedView } from '@parley/contracts';
import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { Principal } from '../schema/principal.types.js';
import { type RefKind, Ref, RefType } from '../schema/ref.types.js';
import { DateTime } from '../schema/scalars.types.js';
import { FieldChange } from './version.types.js';

@ObjectType({ description: 'What changed of a record since an instant, each field once.' })
export class ChangedRecord {
  @Field(() => Ref, { description: 'Which record.' })
  readonly subject!: Ref;

  @Field(() => DateTime, { description: 'When it changed last.' })
  readonly changedAt!: string;

  @Field(() => Boolean, { description: 'Whether it came into being since then.' })
  readonly isNew!: boolean;

  @Field(() => [Principal], { description: 'Who changed it since then, whoever did last first; at most ten.' })
  readonly actors!: ChangedView['actors'];

  @Field(() => [FieldChange], {
    description:
      'Each field that is another than it was: its value then and its last. Empty where all came back to what it was.',
  })
  readonly changes!: readonly FieldChange[];
}

export const ChangedRecordConnection = connectionType('ChangedRecord', () => ChangedRecord);

@ArgsType()
export class ChangesArgs {
  @Field(() => DateTime, { description: 'Only what changed after this instant.' })
  readonly since!: string;

  @Field(() => [RefType], {
    nullable: true,
    description: 'Only records of these kinds, of `COMPANY`, `CONTACT` and `DEAL`. Default: all that you may read.',
  })
  readonly types?: readonly RefKind[] | null;

  @Field(() => Int, { nullable: true, description: 'How many records, 1 to 100. Default: 25.' })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what follows this cursor.' })
  readonly after?: string | null;
}
