import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { MoneyInput } from '../schema/money.types.js';
import { DateText } from '../schema/scalars.types.js';
import { Deal } from './deal.types.js';

/** What may be entered about a deal beside its title. */
@InputType({ isAbstract: true })
export abstract class DealEntryInput extends MutationInput {
  @Field(() => MoneyInput, { nullable: true, description: 'What it is worth, not below zero. Default: as it is.' })
  readonly amount?: MoneyInput | null;

  @Field(() => DateText, { nullable: true, description: 'When it is expected to be closed. Default: as it is.' })
  readonly expectedCloseOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'With which company it is. Default: as it is.' })
  readonly companyId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Others whom it is with, beside its contact: at most 50, each once. Default: as it is.',
  })
  readonly contactIds?: string[] | null;

  @Field(() => String, { nullable: true, description: 'What it is about, 1 to 4,000 characters. Default: as it is.' })
  readonly description?: string | null;
}

@InputType({ description: 'What to change of a deal: what is left out stays, what is null is no more.' })
export class UpdateDealInput extends DealEntryInput {
  @Field(() => ID, { description: 'Id of the deal.' })
  readonly dealId!: string;

  @Field(() => String, { nullable: true, description: 'The title, 1 to 200 characters. Default: as it is.' })
  readonly title?: string | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The deal that was changed.' })
export class UpdateDealPayload extends MutationPayload {
  @Field(() => Deal, { nullable: true, description: 'The deal as it is now.' })
  readonly deal!: Deal | null;
}
