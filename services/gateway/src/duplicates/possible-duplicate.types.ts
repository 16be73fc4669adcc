import type { MatchReason } from '@parley/contracts';
import { ArgsType, Field, Float, ID, ObjectType } from '@nestjs/graphql';

import { ContactIdentityInput } from '../contacts/contact-entry.types.js';
import { Contact } from '../contacts/contact.types.js';
import { AtLeastArgs } from '../schema/at-least.types.js';
import { graphqlEnum } from '../schema/enums.types.js';

const MatchReasonType = graphqlEnum(
  'MatchReason',
  'What speaks for, or against, that two contacts are one person. Accept unknown values.',
  {
    telegram: 'They are one peer on Telegram.',
    'telegram-username': 'They have one username on Telegram.',
    phone: 'They have a phone in common.',
    'shared-phone': 'They have a landline in common, which many may use.',
    mail: 'They have a mail address in common.',
    'shared-mail': 'They have a mail address in common that is a desk’s: `info@`.',
    linkedin: 'They have one page on LinkedIn.',
    instagram: 'They have one page on Instagram.',
    handle: 'They go by one handle in different places.',
    company: 'They belong to one company.',
    'birth-date': 'They were born on one day.',
    'name-full': 'They are called the same, their father’s or second name too.',
    'name-whole': 'They are called the same by given name and surname, in whatever alphabet, spelling and form.',
    'name-initials': 'They are called the same as far as initials tell.',
    'name-part': 'The one is called by a part of what the other is called.',
    'name-unclear': 'What one is called is no name that can be compared.',
    'name-surname': 'They have one given name and two surnames.',
    'name-patronymic': 'They have two fathers, or two second names.',
    'name-other': 'They are called differently.',
    'telegram-differs': 'They are two peers on Telegram.',
    'phone-differs': 'They have no phone in common.',
    'mail-differs': 'They have no mail address in common.',
    'linkedin-differs': 'They have two pages on LinkedIn.',
    'birth-date-differs': 'They were born on two days.',
  },
);

@ArgsType()
export class PossibleDuplicatesArgs extends AtLeastArgs {
  @Field(() => String, { description: 'What they are called, 1 to 200 characters.' })
  readonly name!: string;

  @Field(() => [ContactIdentityInput], {
    nullable: true,
    description: 'How they can be reached, at most 20; what can be none is passed over. Default: not known.',
  })
  readonly identities?: ContactIdentityInput[] | null;

  @Field(() => ID, { nullable: true, description: 'Id of the company that they belong to. Default: not known.' })
  readonly companyId?: string | null;
}

@ObjectType({ description: 'Why two contacts may be one person, or not.' })
export class MatchEvidence {
  @Field(() => MatchReasonType, { description: 'What speaks for or against it.' })
  readonly reason!: MatchReason;

  @Field(() => Float, {
    description: 'How much: 1 makes it twice as likely that both are one person, -1 half as likely.',
  })
  readonly weight!: number;
}

@ObjectType({ description: 'A contact that somebody may be.' })
export class PossibleDuplicate {
  @Field(() => Contact, { description: 'The contact.' })
  readonly contact!: Contact;

  @Field(() => Float, { description: 'How sure it is that both are one person, from 0 to 1.' })
  readonly score!: number;

  @Field(() => [MatchEvidence], { description: 'Why, by what weighs most.' })
  readonly reasons!: MatchEvidence[];
}
