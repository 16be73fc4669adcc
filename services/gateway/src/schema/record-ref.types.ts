import type { RecordType as Kind } from '@parley/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';

import { graphqlEnum } from './enums.types.js';

export const RecordType = graphqlEnum(
  'RecordType',
  'A kind of record that notes and tasks are about. Accept unknown values.',
  {
    deal: 'A `Deal`.',
    lead: 'A `Lead`.',
    contact: 'A `Contact`.',
    company: 'A `Company`.',
  },
);

@InputType({ description: 'Names a contact, company, lead or deal.' })
export class RecordInput {
  @Field(() => RecordType, { description: 'What kind of record it is.' })
  readonly type!: Kind;

  @Field(() => ID, { description: 'The id of the record.' })
  readonly id!: string;
}
