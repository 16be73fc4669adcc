import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { BigIntText, DateTime } from '../schema/scalars.types.js';

@ObjectType({ isAbstract: true })
abstract class AddressPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the file.' })
  readonly fileId!: string;

  @Field(() => String, { description: 'A path of this server that needs no credential: whoever has it can use it.' })
  readonly address!: string;

  @Field(() => DateTime, { description: 'When the address ends.' })
  readonly expiresAt!: string;
}

@InputType({ description: 'A file that is about to be uploaded.' })
export class CreateUploadInput extends MutationInput {
  @Field(() => String, { description: 'What it is called, 1 to 255 characters.' })
  readonly name!: string;

  @Field(() => String, {
    description: 'Its media type, such as `text/csv`. What its bytes show goes before what is said here.',
  })
  readonly contentType!: string;

  @Field(() => BigIntText, { description: 'How many bytes it has.' })
  readonly sizeBytes!: string;

  @Field(() => String, { description: 'SHA-256 of its bytes, hex, lower case.' })
  readonly sha256!: string;
}

@ObjectType({ description: 'Where its bytes are to be sent, by `PUT`, within 15 minutes.' })
export class CreateUploadPayload extends AddressPayload {}

@InputType({ description: 'Which file to download.' })
export class OpenFileInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the file.' })
  readonly fileId!: string;
}

@ObjectType({ description: 'From where a file can be downloaded, by `GET`, for 5 minutes.' })
export class OpenFilePayload extends AddressPayload {}
