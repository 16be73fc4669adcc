import type { CompanyRecord, CompanyView } from '@parley/contracts';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { Address } from '../contacts/address.types.js';
import { connectionType } from '../schema/connection.types.js';
import { Node } from '../schema/node.types.js';
import { DateTime } from '../schema/scalars.types.js';

@ObjectType({ implements: Node, description: 'A firm as a record of the CRM.' })
export class Company extends Node {
  readonly assigneeId!: string | null;
  readonly teamId!: string | null;
  readonly collaboratorIds!: readonly string[];
  readonly statusId!: string | null;
  readonly lifecycleStageId!: string | null;
  readonly said!: CompanyRecord['customFields'];

  @Field(() => String, { description: 'Its name. Whoever sees a contact of it sees that.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What it does, null if nothing was entered.' })
  readonly industry!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many people work there, null if nothing was entered.' })
  readonly employeeCount!: number | null;

  @Field(() => String, { nullable: true, description: 'The address of its site, null if none was entered.' })
  readonly website!: string | null;

  @Field(() => [String], { description: 'Short words that it is sorted by.' })
  readonly tags!: readonly string[];

  @Field(() => String, { nullable: true, description: 'What else is known of it, null if nothing was entered.' })
  readonly description!: string | null;

  @Field(() => String, { nullable: true, description: 'Its phone as E.164 has it, null if none was entered.' })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true, description: 'Its mail address, null if none was entered.' })
  readonly mail!: string | null;

  @Field(() => Address, { nullable: true, description: 'Where it is, null if nothing was entered.' })
  readonly address!: Address | null;

  @Field(() => DateTime, { nullable: true, description: 'When it became known; null where you see its name alone.' })
  readonly createdAt!: string | null;

  @Field(() => [String], { description: 'Fields that you may not see: each reads as null, or as empty.' })
  readonly hiddenFields!: readonly string[];

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;

  @Field(() => DateTime, { nullable: true, description: 'The instant it is shown at, null for now.' })
  readonly asOf!: string | null;
}

export const CompanyConnection = connectionType('Company', () => Company);

export const companyOf = ({ customFields: said, ...view }: CompanyRecord, asOf: string | null = null): Company => ({
  __typename: 'Company',
  ...view,
  said,
  asOf,
  hiddenFields: [],
});

const nothing = { industry: null, employeeCount: null, website: null, description: null, phone: null, mail: null };
const beside = { tags: [], address: null, createdAt: null };

const resolved = ['assignee', 'team', 'collaborators', 'status', 'lifecycleStage', 'customFields'];

/** What whoever sees a contact sees of its company, where the company itself is out of reach. */
export const namedCompanyOf = (view: CompanyView): Company => ({
  __typename: 'Company',
  ...view,
  ...nothing,
  ...beside,
  ...{ assigneeId: null, teamId: null, collaboratorIds: [], asOf: null },
  ...{ statusId: null, lifecycleStageId: null, said: [] },
  hiddenFields: [...Object.keys(nothing), ...Object.keys(beside), ...resolved],
});
