import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';

import { AtLeastArgs, ListArgs } from '../schema/at-least.types.js';
import { BooleanFilter, DateTimeFilter, IdFilter, Joinable, StringFilter } from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const ContactOrder = orderOf('Contact', { createdAt: 'When they became known.', name: 'Their name.' });

@InputType({ description: 'Which contacts; all given conditions must hold.' })
@Joinable()
export class ContactFilter {
  @Field(() => IdFilter, { nullable: true, description: 'Of which company. Default: any.' })
  readonly companyId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'First met over which connected account. Default: any.' })
  readonly channelAccountId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Who answers for them, by `Assignee.id`. Default: anybody.' })
  readonly assigneeId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Which team answers for them. Default: any.' })
  readonly teamId?: IdFilter | null;

  @Field(() => IdFilter, {
    nullable: true,
    description: 'With whom, among others, they are shared by name, by `Assignee.id`. Default: anybody or nobody.',
  })
  readonly collaboratorId?: IdFilter | null;

  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'Whether a member or a team answers for them. Default: either.',
  })
  readonly isAssigned?: BooleanFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which name. Default: any.' })
  readonly name?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which username, without `@`. Default: any.' })
  readonly username?: StringFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When they became known. Default: at any time.' })
  readonly createdAt?: DateTimeFilter | null;
}

@ArgsType()
export class ContactsArgs extends ListArgs {
  @Field(() => ContactFilter, { nullable: true, description: 'Only contacts that fit. Default: all.' })
  readonly filter?: ContactFilter | null;

  @Field(() => [ContactOrder], { nullable: true, description: orderDescription('the newest first') })
  readonly orderBy?: Order<'createdAt' | 'name'>[] | null;

  @Field(() => String, { nullable: true, description: 'Words of the name or username.' })
  readonly search?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Contacts as had been recorded by that instant; what you may see of them is decided as of today. Default: now.',
  })
  readonly asOf?: string | null;
}

@ArgsType()
export class ContactArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the contact.' })
  readonly id!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'The contact as it was recorded at that instant. Default: now.',
  })
  readonly asOf?: string | null;
}
