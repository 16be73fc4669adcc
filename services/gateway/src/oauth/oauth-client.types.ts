import type { OAuthClientView } from '@parley/contracts';
import { Field, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { Node } from '../schema/node.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const programScopes =
  'Permissions, such as `deals:read`: the most that a member may allow it. Never `api-keys:manage`.';

export const programRedirects =
  'Where answers go, compared character by character, 1 to 10: `https`, `http` on loopback, or a scheme of its own with ' +
  'a domain in it, such as `com.example.program:/back`; no fragment.';

export const programOrigins =
  'Origins that browsers may call from with what it was allowed, such as `https://example.org`, at most 10.';

@ObjectType({
  implements: Node,
  description: 'Somebody else’s program that may ask members for leave to act in their name, by OAuth 2.1.',
})
export class OAuthClient extends Node {
  @Field(() => String, { description: 'What members call it, and what the consent page shows.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its `client_id`, `pc_…`: no secret, and says in which organization it is.' })
  readonly clientId!: string;

  @Field(() => Boolean, { description: 'Whether it can keep a secret, since it runs on a server of its own.' })
  readonly isConfidential!: boolean;

  @Field(() => [String], { description: programRedirects })
  readonly redirectUris!: readonly string[];

  @Field(() => [String], { description: programScopes })
  readonly scopes!: readonly string[];

  @Field(() => [String], { description: programOrigins })
  readonly origins!: readonly string[];

  @Field(() => DateTime, { description: 'When it was registered.' })
  readonly createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was archived, null while it was not.' })
  readonly archivedAt!: string | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

export const OAuthClientConnection = connectionType('OAuthClient', () => OAuthClient);

export const oauthClientOf = (view: OAuthClientView): OAuthClient => ({ __typename: 'OAuthClient', ...view });
