import type { ContactView } from '@parley/contracts';
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';

import { CustomFieldFilter } from '../custom-fields/custom-field-inputs.types.js';
import { AtLeastArgs, ListArgs } from '../schema/at-least.types.js';
import {
  BooleanFilter,
  DateTimeFilter,
  type EnumFilter,
  enumFilter,
  IdFilter,
  Joinable,
  StringFilter,
  WordsFilter,
} from '../schema/filters.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { DateTime } from '../schema/scalars.types.js';
import { LawfulBasis } from './contact.types.js';

const LawfulBasisFilter = enumFilter<ContactView['lawfulBasis']>('LawfulBasis', () => LawfulBasis);

@InputType({ description: 'A condition on how somebody can be reached.' })
class IdentitiesFilter {
  @Field(() => String, {
    nullable: true,
    description: 'A phone, a mail address, a handle or the address of a page, in whatever way it is written.',
  })
  readonly has?: string | null;
}

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

  @Field(() => IdentitiesFilter, { nullable: true, description: 'How they can be reached. Default: anyhow.' })
  readonly identities?: IdentitiesFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'In which position. Default: any.' })
  readonly role?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which language, BCP 47. Default: any.' })
  readonly language?: StringFilter | null;

  @Field(() => WordsFilter, { nullable: true, description: 'With which tags. Default: any or none.' })
  readonly tags?: WordsFilter | null;

  @Field(() => LawfulBasisFilter, {
    nullable: true,
    description: 'By which right they are written to first. Default: any or none.',
  })
  readonly lawfulBasis?: EnumFilter<ContactView['lawfulBasis']> | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When they became known. Default: at any time.' })
  readonly createdAt?: DateTimeFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Which option of the built-in `status`. Default: any.' })
  readonly statusId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Which option of the built-in `source`. Default: any.' })
  readonly sourceId?: IdFilter | null;

  @Field(() => IdFilter, {
    nullable: true,
    description: 'Which option of the built-in `processing-way`. Default: any.',
  })
  readonly processingWayId?: IdFilter | null;

  @Field(() => [CustomFieldFilter], {
    nullable: true,
    description: 'What holds of fields of your own, at most 20, all of them. Default: anything.',
  })
  readonly customFields?: CustomFieldFilter[] | null;
}

@ArgsType()
export class ContactsArgs extends ListArgs {
  @Field(() => ContactFilter, { nullable: true, description: 'Only contacts that fit. Default: all.' })
  readonly filter?: ContactFilter | null;

  @Field(() => [ContactOrder], { nullable: true, description: orderDescription('the newest first') })
  readonly orderBy?: Order<'createdAt' | 'name'>[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words of a name, of how they can be reached, of the role, a tag or the description.',
  })
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
