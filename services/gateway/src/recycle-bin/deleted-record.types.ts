import type { DeletableType, DeletedRecord as DeletedView } from '@parley/contracts';
import { ArgsType, Field, InputType, ObjectType } from '@nestjs/graphql';

import { ListArgs } from '../schema/at-least.types.js';
import { connectionType } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { DateTimeFilter, type EnumFilter, enumFilter, Joinable } from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { Principal } from '../schema/principal.types.js';
import { Ref } from '../schema/ref.types.js';
import { DateTime } from '../schema/scalars.types.js';

@ObjectType({ description: 'A record in the recycle bin.' })
export class DeletedRecord {
  @Field(() => Ref, {
    description: 'Which record: give its id to `restoreContact`, `restoreCompany` or `restoreDeal`.',
  })
  readonly record!: Ref;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called, null where that was erased or you may not see it.',
  })
  readonly name!: string | null;

  @Field(() => Principal, { description: 'Who deleted it.' })
  readonly deletedBy!: Principal;

  @Field(() => DateTime, { description: 'When it was deleted.' })
  readonly deletedAt!: string;

  @Field(() => DateTime, {
    description: 'When it is erased unless it is restored before: 30 days after it was deleted.',
  })
  readonly erasedAt!: string;
}

export const DeletedRecordConnection = connectionType('DeletedRecord', () => DeletedRecord);

export const deletedRecordOf = ({ id, type, ...told }: DeletedView): DeletedRecord => ({
  record: { type, id },
  ...told,
});

export const DeletableRecordType = graphqlEnum(
  'DeletableRecordType',
  'A kind of record that can be deleted. Accept unknown values.',
  { contact: 'A `Contact`.', company: 'A `Company`.', deal: 'A `Deal`.' },
);

const DeletableRecordTypeFilter = enumFilter<DeletableType>('DeletableRecordType', () => DeletableRecordType);

export const DeletedRecordOrder = orderOf('DeletedRecord', { deletedAt: 'When it was deleted.' });

@InputType({ description: 'Which deleted records; all given conditions must hold.' })
@Joinable()
export class DeletedRecordFilter {
  @Field(() => DeletableRecordTypeFilter, { nullable: true, description: 'Of which kind. Default: any.' })
  readonly type?: EnumFilter<DeletableType> | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it was deleted. Default: at any time.' })
  readonly deletedAt?: DateTimeFilter | null;
}

@ArgsType()
export class RecycleBinArgs extends ListArgs {
  @Field(() => DeletedRecordFilter, { nullable: true, description: 'Only records that fit. Default: all.' })
  readonly filter?: DeletedRecordFilter | null;

  @Field(() => [DeletedRecordOrder], { nullable: true, description: orderDescription('what was deleted last first') })
  readonly orderBy?: Order<'deletedAt'>[] | null;
}
