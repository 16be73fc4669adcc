import { organizationExportStatuses, type OrganizationExportView } from '@parley/contracts';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { ProvedAgain } from '../identity/proved-again.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { Node } from '../schema/node.types.js';
import { DateTime, BigIntText } from '../schema/scalars.types.js';

export const OrganizationExportStatus = graphqlEnum<(typeof organizationExportStatuses)[number]>(
  'OrganizationExportStatus',
  'How far an export is. Accept unknown values.',
  {
    running: 'It is being written.',
    finished: 'Its file can be downloaded until `expiresAt`.',
    failed: 'It has none.',
  },
);

@ObjectType({
  implements: Node,
  description: 'Everything that an organization holds, as one ZIP with a file of JSON lines for each kind of record.',
})
export class OrganizationExport extends Node {
  @Field(() => OrganizationExportStatus, { description: 'How far it is.' })
  readonly status!: OrganizationExportView['status'];

  @Field(() => Int, { description: 'How many records and events are written.' })
  readonly doneCount!: number;

  @Field(() => BigIntText, { nullable: true, description: 'Length of the file in bytes, once it is finished.' })
  readonly sizeBytes!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, hex, once it is finished.' })
  readonly sha256!: string | null;

  @Field(() => DateTime, { description: 'When it was asked for.' })
  readonly requestedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When the file is removed, 7 days after it was finished.' })
  readonly expiresAt!: string | null;

  @Field(() => String, { nullable: true, description: 'The code of why it failed, null where it did not.' })
  readonly failureCode!: string | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

export const organizationExportOf = ({ bytes, code, ...view }: OrganizationExportView): OrganizationExport => ({
  __typename: 'OrganizationExport',
  ...view,
  sizeBytes: bytes === null ? null : String(bytes),
  failureCode: code,
});

@InputType({ description: 'Exports the organization that the call is made in.' })
export class RequestOrganizationExportInput extends ProvedAgain {}

@ObjectType({ description: 'The export that was begun.' })
export class RequestOrganizationExportPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the export: look for it in `organizationExports`.' })
  readonly organizationExportId!: string;
}

@InputType({ description: 'Which export to download.' })
export class OpenOrganizationExportInput extends MutationInput {
  @Field(() => ID, { description: 'Id of a finished export.' })
  readonly organizationExportId!: string;
}

@ObjectType({ description: 'From where an export can be downloaded.' })
export class OpenOrganizationExportPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the export.' })
  readonly organizationExportId!: string;

  @Field(() => String, { description: 'A path of this server that needs no credential: whoever has it gets the file.' })
  readonly address!: string;

  @Field(() => DateTime, { description: 'When the address ends, after 5 minutes.' })
  readonly expiresAt!: string;
}
