import type { Permission } from '@parley/contracts';
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { ListArgs } from '../schema/at-least.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { OAuthClient, programOrigins, programRedirects, programScopes } from './oauth-client.types.js';

export const OAuthClientOrder = orderOf('OAuthClient', { createdAt: 'When it was registered.', name: 'Its name.' });

@ArgsType()
export class OAuthClientsArgs extends ListArgs {
  @Field(() => [OAuthClientOrder], { nullable: true, description: orderDescription('the newest first') })
  readonly orderBy?: Order<'createdAt' | 'name'>[] | null;
}

@InputType({ description: 'A program to register.' })
export class CreateOAuthClientInput extends MutationInput {
  @Field(() => String, { description: 'What members call it, 1 to 100 characters.' })
  readonly name!: string;

  @Field(() => [String], { description: programRedirects })
  readonly redirectUris!: string[];

  @Field(() => [String], { description: programScopes })
  readonly scopes!: Permission[];

  @Field(() => Boolean, {
    description: 'Whether it gets a secret: only what runs on a server of its own can keep one. Never changes.',
  })
  readonly isConfidential!: boolean;

  @Field(() => [String], { nullable: true, description: `${programOrigins} Default: none.` })
  readonly origins?: string[] | null;
}

@ObjectType({ description: 'The program that was registered.' })
export class CreateOAuthClientPayload extends MutationPayload {
  @Field(() => OAuthClient, { nullable: true, description: 'What is kept of it.' })
  readonly oauthClient!: OAuthClient | null;

  @Field(() => String, {
    nullable: true,
    description: 'Its `client_secret`, shown this once; null where it gets none, or the call was a repeated one.',
  })
  readonly clientSecret!: string | null;
}

@InputType({ description: 'What changes of a program. What is left out stays.' })
export class ChangeOAuthClientInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the program, not its `client_id`.' })
  readonly oauthClientId!: string;

  @Field(() => String, { nullable: true, description: 'What members call it, 1 to 100 characters. Default: as it is.' })
  readonly name?: string | null;

  @Field(() => [String], { nullable: true, description: `${programRedirects} Default: as they are.` })
  readonly redirectUris?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: `${programScopes} Whoever had let it do more is rid of it. Default: as they are.`,
  })
  readonly scopes?: Permission[] | null;

  @Field(() => [String], { nullable: true, description: `${programOrigins} Default: as they are.` })
  readonly origins?: string[] | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The program as it is now.' })
export class ChangeOAuthClientPayload extends MutationPayload {
  @Field(() => OAuthClient, { nullable: true, description: 'What is kept of it.' })
  readonly oauthClient!: OAuthClient | null;
}

@InputType({ description: 'The program to archive.' })
export class ArchiveOAuthClientInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the program, not its `client_id`.' })
  readonly oauthClientId!: string;
}

@ObjectType({ description: 'The program that was archived.' })
export class ArchiveOAuthClientPayload extends MutationPayload {
  @Field(() => OAuthClient, { nullable: true, description: 'What is kept of it.' })
  readonly oauthClient!: OAuthClient | null;
}
