import { clearOr, type ChatCard, type ContactView } from '@parley/contracts';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { Node } from '../schema/node.types.js';
import { DateTime } from '../schema/scalars.types.js';

@ObjectType({ implements: Node, description: 'A firm as a record of the CRM.' })
export class Company extends Node {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

@ObjectType({ implements: Node, description: 'A human on the other side as the organization knows them.' })
export class Contact extends Node {
  readonly chatIds!: readonly string[];
  readonly assigneeId!: string | null;
  readonly teamId!: string | null;
  readonly collaboratorIds!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The name, null once erased.' })
  readonly name!: string | null;

  @Field(() => String, { nullable: true, description: 'The username on the channel without `@`, null if none.' })
  readonly username!: string | null;

  @Field(() => DateTime, { description: 'When they became known.' })
  readonly createdAt!: string;

  @Field(() => [String], {
    description: 'Fields that a rule of your role hides: each reads as null.',
  })
  readonly hiddenFields!: readonly string[];

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;

  @Field(() => DateTime, { nullable: true, description: 'The instant they are shown at, null for now.' })
  readonly asOf!: string | null;
}

export const ContactConnection = connectionType('Contact', () => Contact);

export const contactOf = (
  { name, username, hiddenFields = [], ...view }: ContactView,
  asOf: string | null = null,
): Contact => ({
  __typename: 'Contact',
  ...view,
  asOf,
  hiddenFields,
  name: clearOr(name, null),
  username: clearOr(username, null),
});

export const companyOf = (view: NonNullable<ChatCard['company']>): Company => ({ __typename: 'Company', ...view });
