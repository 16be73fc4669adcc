import { clearOr, type LeadView } from '@parley/contracts';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { StageKind } from '../pipelines/pipeline.types.js';
import { connectionType } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const LeadStatus = graphqlEnum('LeadStatus', 'What became of a lead. Accept unknown values.', {
  new: 'Nobody has decided about it yet.',
  qualified: 'It became a contact and a deal.',
  discarded: 'It is nothing for the organization.',
});

export const LeadSource = graphqlEnum('LeadSource', 'What a lead came by. Accept unknown values.', {
  form: 'By a form.',
  import: 'By an import.',
  partner: 'By a partner.',
  bot: 'By a bot.',
  intake: 'By the intake of a connected account.',
  member: 'By a member.',
});

@ObjectType({ implements: Node, description: 'A request not yet qualified; becomes a contact and a deal.' })
export class Lead extends Node {
  readonly contactId!: string | null;
  readonly dealId!: string | null;
  readonly assigneeId!: string | null;
  readonly teamId!: string | null;
  readonly collaboratorIds!: readonly string[];
  readonly statusId!: string | null;
  readonly sourceId!: string | null;
  readonly said!: LeadView['customFields'];

  @Field(() => String, { nullable: true, description: 'The name of whoever asks, null once erased.' })
  readonly name!: string | null;

  @Field(() => String, { nullable: true, description: 'The phone as E.164 has it, null if none.' })
  readonly phone!: string | null;

  @Field(() => String, { nullable: true, description: 'The mail address, null if none.' })
  readonly mail!: string | null;

  @Field(() => String, { nullable: true, description: 'The company that they named, null if none.' })
  readonly companyName!: string | null;

  @Field(() => String, { nullable: true, description: 'What they ask for, null if nothing was said.' })
  readonly request!: string | null;

  @Field(() => LeadSource, { description: 'What it came by.' })
  readonly source!: LeadView['source'];

  @Field(() => LeadStatus, { description: 'What became of it.' })
  readonly status!: LeadView['status'];

  @Field(() => String, { nullable: true, description: 'Why it was discarded, null where it was not.' })
  readonly discardReason!: string | null;

  @Field(() => StageKind, {
    nullable: true,
    description: 'Where the deal stands that it became, null where it became none. No permission over deals is needed.',
  })
  readonly outcome!: LeadView['outcome'];

  @Field(() => DateTime, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTime, { description: 'When it last changed.' })
  readonly changedAt!: string;

  @Field(() => [String], { description: 'Fields that a rule of your role hides: each reads as null.' })
  readonly hiddenFields!: readonly string[];

  @Field(() => Int, { description: 'Rises with every change; what `expectedVersion` is compared with.' })
  readonly version!: number;
}

export const LeadConnection = connectionType('Lead', () => Lead);

const shown = (text: LeadView['phone']) => (text === null ? null : clearOr(text, null));

export const leadOf = ({
  name,
  phone,
  mail,
  request,
  discardReason,
  hiddenFields = [],
  customFields: said,
  ...view
}: LeadView): Lead => ({
  __typename: 'Lead',
  ...view,
  ...{ name: shown(name), phone: shown(phone), mail: shown(mail), request: shown(request) },
  discardReason: shown(discardReason),
  said,
  hiddenFields,
});
