import type { TimelineEntry as EntryView, TimelineKind } from '@parley/contracts';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { Principal } from '../schema/principal.types.js';
import { Ref } from '../schema/ref.types.js';
import { DateTime } from '../schema/scalars.types.js';
import { FieldChange } from '../versions/version.types.js';

const kinds: Readonly<Record<TimelineKind, string>> = {
  created: 'It, or a deal of it, came into being.',
  changed: 'Its fields changed.',
  moved: 'A deal came to another stage.',
  merged: 'It was merged into another contact.',
  unmerged: 'It is a contact of its own again.',
  deleted: 'It, or a deal of it, went to the recycle bin.',
  restored: 'It, or a deal of it, came back from the recycle bin.',
  note: 'A note was written. To see it: `notes:read`.',
  'task-created': 'A task was made. To see it: `tasks:read`.',
  'task-completed': 'A task was done. To see it: `tasks:read`.',
  message: 'Something was said in a chat. To see it: `chats:read`.',
  'proposal-created': 'An agent proposed something in a chat. To see it: `proposals:read`.',
  'proposal-decided': 'What an agent proposed was approved, as it was or edited, or rejected.',
};

export const TimelineKindType = graphqlEnum('TimelineKind', 'What a timeline tells of. Accept unknown values.', kinds);

@ObjectType({ description: 'One thing that happened to a record or about it.' })
export class TimelineEntry {
  @Field(() => String, { description: 'Opaque; the same entry always has the same, and no other has it.' })
  readonly key!: string;

  @Field(() => TimelineKindType, { description: 'What happened.' })
  readonly kind!: TimelineKind;

  @Field(() => DateTime, {
    description: 'When it was recorded; of a message when it was written, also in a history that was imported.',
  })
  readonly at!: string;

  @Field(() => Ref, {
    description: 'What it happened to: the record itself, a deal of it, a message, note, task or proposal.',
  })
  readonly subject!: EntryView['subject'];

  @Field(() => Principal, {
    nullable: true,
    description: 'Who did it, null for messages and tasks, which say so themselves.',
  })
  readonly actor!: EntryView['actor'];

  @Field(() => ID, { nullable: true, description: 'The import, merge, bulk edit or agent run that it was part of.' })
  readonly changeSetId!: string | null;

  @Field(() => [FieldChange], {
    description:
      'The fields that it changed, by name; of what was created all that there was. What a rule hides is left out.',
  })
  readonly changes!: readonly FieldChange[];
}

export const TimelineEntryConnection = connectionType('TimelineEntry', () => TimelineEntry);

@ArgsType()
export class TimelineArgs {
  @Field(() => Int, { nullable: true, description: 'How many entries, 1 to 100. Default: 25.' })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what follows this cursor.' })
  readonly after?: string | null;

  @Field(() => [TimelineKindType], { nullable: true, description: 'Only entries of these kinds. Default: all.' })
  readonly kinds?: readonly TimelineKind[] | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Only what had been recorded by that instant. Default: by now.',
  })
  readonly asOf?: string | null;
}
