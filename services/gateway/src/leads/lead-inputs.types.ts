import type { LeadSource as Source } from '@parley/contracts';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { CustomFieldInput } from '../custom-fields/custom-field-inputs.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { Lead, LeadSource } from './lead.types.js';

const optionOf = (field: string) => `An option of the built-in field \`${field}\` of leads.`;

@ObjectType({ isAbstract: true })
abstract class LeadPayload extends MutationPayload {
  @Field(() => Lead, { nullable: true, description: 'The lead as it is now; null where you don’t reach it.' })
  readonly lead!: Lead | null;
}

@InputType({ isAbstract: true })
abstract class LeadInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the lead.' })
  readonly leadId!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'A lead to create.' })
export class CreateLeadInput extends MutationInput {
  @Field(() => String, { description: 'The name of whoever asks, 1 to 200 characters.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A phone in international form, such as `+49 30 901820`. Default: none.',
  })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true, description: 'A mail address. Default: none.' })
  readonly mail?: string | null;

  @Field(() => String, { nullable: true, description: 'The company, 1 to 200 characters. Default: none.' })
  readonly companyName?: string | null;

  @Field(() => String, { nullable: true, description: 'What they ask for, 1 to 4,000 characters. Default: nothing.' })
  readonly request?: string | null;

  @Field(() => LeadSource, { nullable: true, description: 'What it came by. Default: `MEMBER`.' })
  readonly source?: Source | null;

  @Field(() => ID, { nullable: true, description: `${optionOf('status')} Default: none.` })
  readonly statusId?: string | null;

  @Field(() => ID, { nullable: true, description: `${optionOf('source')} Default: none.` })
  readonly sourceId?: string | null;

  @Field(() => [CustomFieldInput], {
    nullable: true,
    description: 'Values of fields of your own, each once; those that are required must be there. Default: none.',
  })
  readonly customFields?: CustomFieldInput[] | null;
}

@ObjectType({ description: 'The lead that was created.' })
export class CreateLeadPayload extends LeadPayload {}

@InputType({ description: 'What to change of a lead: what is left out stays, what is null is no more.' })
export class UpdateLeadInput extends LeadInput {
  @Field(() => String, { nullable: true, description: 'The name, 1 to 200 characters. Default: as it is.' })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'A phone in international form. Default: as it is.' })
  readonly phone?: string | null;

  @Field(() => String, { nullable: true, description: 'A mail address. Default: as it is.' })
  readonly mail?: string | null;

  @Field(() => String, { nullable: true, description: 'The company, 1 to 200 characters. Default: as it is.' })
  readonly companyName?: string | null;

  @Field(() => String, { nullable: true, description: 'What they ask for, 1 to 4,000 characters. Default: as it is.' })
  readonly request?: string | null;

  @Field(() => ID, { nullable: true, description: `${optionOf('status')} Default: as it is.` })
  readonly statusId?: string | null;

  @Field(() => ID, { nullable: true, description: `${optionOf('source')} Default: as it is.` })
  readonly sourceId?: string | null;

  @Field(() => [CustomFieldInput], {
    nullable: true,
    description: 'Values of fields of your own, each once; those that are not named stay. Default: as they are.',
  })
  readonly customFields?: CustomFieldInput[] | null;
}

@ObjectType({ description: 'The lead that was changed.' })
export class UpdateLeadPayload extends LeadPayload {}

@InputType({ description: 'What a lead shall become.' })
export class QualifyLeadInput extends LeadInput {
  @Field(() => ID, { nullable: true, description: 'A contact that the deal is with. Default: a new one.' })
  readonly contactId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The title of the deal, 1 to 200 characters. Default: the name of the lead.',
  })
  readonly title?: string | null;

  @Field(() => ID, { nullable: true, description: 'Default: the default pipeline.' })
  readonly pipelineId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Default: the first stage of the pipeline.' })
  readonly stageId?: string | null;
}

@ObjectType({ description: 'The lead that was qualified.' })
export class QualifyLeadPayload extends LeadPayload {}

@InputType({ description: 'Which lead is nothing for the organization, and why.' })
export class DiscardLeadInput extends LeadInput {
  @Field(() => String, { description: 'Why, 1 to 2,000 characters; whoever follows the lead reads it.' })
  readonly reason!: string;
}

@ObjectType({ description: 'The lead that was discarded.' })
export class DiscardLeadPayload extends LeadPayload {}

@InputType({ description: 'Which discarded lead to reopen.' })
export class ReopenLeadInput extends LeadInput {}

@ObjectType({ description: 'The lead that was reopened.' })
export class ReopenLeadPayload extends LeadPayload {}

@InputType({ description: 'Who shall answer for a lead.' })
export class AssignLeadInput extends LeadInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A member, by the id of the principal that it is. Default: nobody answers for it.',
  })
  readonly assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which team. Default: none.' })
  readonly teamId?: string | null;
}

@ObjectType({ description: 'The lead that was assigned.' })
export class AssignLeadPayload extends LeadPayload {}
