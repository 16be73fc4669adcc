import type { AuditEntryView, Locale } from '@parley/contracts';
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { EventTypeFilter } from '../activity/activity.types.js';
import { ListArgs } from '../schema/at-least.types.js';
import { connectionType } from '../schema/connection.types.js';
import { DateTimeFilter, IdFilter, Joinable } from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { Principal } from '../schema/principal.types.js';
import { Ref } from '../schema/ref.types.js';
import { DateTime } from '../schema/scalars.types.js';

@ObjectType({ description: 'One field before and after an act.' })
export class AuditChange {
  @Field(() => String, { description: 'Name of the field, as the event has it.' })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: 'What it was; null where nothing was said of it before.' })
  readonly from!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is after the act.' })
  readonly to!: string | null;
}

@ObjectType({ description: 'By what an act of the installation’s staff was possible.' })
export class AuditStaffAccess {
  readonly name?: NonNullable<AuditEntryView['staffAccess']>['name'];

  @Field(() => ID, { description: 'Id of the invitation.' })
  readonly id!: string;

  @Field(() => ID, { description: 'Id of the user who invited them.' })
  readonly invitedBy!: string;
}

type Place = NonNullable<AuditEntryView['from']>;

export const AuditPlaceKind = graphqlEnum('AuditPlaceKind', 'In or by what an act was done. Accept unknown values.', {
  'sign-in': 'In a sign-in of a user.',
  'api-key': 'By an API key.',
  program: 'By a program that a user connected.',
});

@ObjectType({ description: 'From where an act was done.' })
export class AuditPlace {
  @Field(() => AuditPlaceKind, { description: 'In or by what it was done.' })
  readonly kind!: Place['kind'];

  @Field(() => ID, { description: 'Id of the sign-in, API key or connected program.' })
  readonly id!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Device of the sign-in, such as `Firefox on Windows`, or name of the API key or program. Null where not known.',
  })
  readonly name!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a sign-in: its network address at that time. Null where it is not known, or was erased.',
  })
  readonly address!: string | null;
}

@ObjectType({ description: 'One act: who did what, on whose behalf, to what. Holds no personal data of its own.' })
export class AuditEntry {
  readonly reasons!: AuditEntryView['why'];
  readonly language!: Locale;
  readonly cause!: AuditEntryView['cause'];
  readonly subjectId!: string;

  @Field(() => ID, { description: 'Id of the event.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it was recorded.' })
  readonly at!: string;

  @Field(() => Principal, { description: 'Who did it.' })
  readonly actor!: Principal;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the user in whose name it was done, null where in their own.',
  })
  readonly onBehalfOf!: string | null;

  @Field(() => AuditStaffAccess, {
    nullable: true,
    description: 'Where the installation’s staff did it: by whose invitation. Null where somebody else did.',
  })
  readonly staffAccess!: AuditStaffAccess | null;

  @Field(() => AuditPlace, {
    nullable: true,
    description:
      'From where it was done. Null where a service did it, where that is not known, or it was recorded before this was.',
  })
  readonly from!: AuditPlace | null;

  @Field(() => String, { description: 'What was done, such as `crm.deal.moved-to-stage`. Accept unknown values.' })
  readonly type!: string;

  @Field(() => Ref, { nullable: true, description: 'What it was done to, null where that is no record.' })
  readonly subject!: Ref | null;

  @Field(() => [AuditChange], { description: 'What it changed; nothing that is personal.' })
  readonly changes!: readonly AuditChange[];

  @Field(() => ID, { description: 'Shared by everything that follows from one first cause: give it to `explain`.' })
  readonly correlationId!: string;

  @Field(() => ID, { nullable: true, description: 'The import, merge, bulk edit or agent run that it was part of.' })
  readonly changeSetId!: string | null;
}

export const AuditEntryConnection = connectionType('AuditEntry', () => AuditEntry);

export const AuditEntryOrder = orderOf('AuditEntry', { at: 'When it was recorded.' });

@InputType({ description: 'Which acts; all given conditions must hold.' })
@Joinable()
export class AuditEntryFilter {
  @Field(() => IdFilter, {
    nullable: true,
    description: 'By whom: a user, an agent or an integration. Default: anybody.',
  })
  readonly actorId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'In whose name. Default: anybody’s.' })
  readonly onBehalfOf?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'To which record. Default: any.' })
  readonly subjectId?: IdFilter | null;

  @Field(() => EventTypeFilter, { nullable: true, description: 'Of which kinds. Default: any.' })
  readonly type?: EventTypeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it was recorded. Default: at any time.' })
  readonly at?: DateTimeFilter | null;
}

@ArgsType()
export class AuditLogArgs extends ListArgs {
  @Field(() => AuditEntryFilter, { nullable: true, description: 'Only acts that fit. Default: all.' })
  readonly filter?: AuditEntryFilter | null;

  @Field(() => [AuditEntryOrder], { nullable: true, description: orderDescription('the latest first') })
  readonly orderBy?: Order<'at'>[] | null;
}
