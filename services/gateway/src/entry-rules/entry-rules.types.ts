import { Field, InputType, ObjectType } from '@nestjs/graphql';

import { MutationInput, MutationPayload } from '../schema/input.types.js';

const aboutOrigins =
  'Origins that browsers may call from in the organization’s name, such as `https://example.org`, at most 20; besides ' +
  'those of the installation.';

const aboutNetworks =
  'Networks in CIDR, of IPv4 and IPv6, such as `203.0.113.0/24`, at most 100: from elsewhere nobody comes in, whatever ' +
  'they show. None: from anywhere.';

@ObjectType({ description: 'From where the organization may be entered.' })
export class EntryRules {
  @Field(() => [String], { description: aboutOrigins })
  readonly origins!: readonly string[];

  @Field(() => [String], { description: aboutNetworks })
  readonly networks!: readonly string[];
}

@InputType({ description: 'Origins in place of those that were allowed before.' })
export class SetAllowedOriginsInput extends MutationInput {
  @Field(() => [String], { description: aboutOrigins })
  readonly origins!: string[];
}

@ObjectType({ description: 'The origins that are allowed from now on.' })
export class SetAllowedOriginsPayload extends MutationPayload {
  @Field(() => [String], { description: aboutOrigins })
  readonly origins!: readonly string[];
}

@InputType({ description: 'Networks in place of those that were allowed before.' })
export class SetAllowedNetworksInput extends MutationInput {
  @Field(() => [String], { description: aboutNetworks })
  readonly networks!: string[];
}

@ObjectType({ description: 'The networks that are allowed from now on.' })
export class SetAllowedNetworksPayload extends MutationPayload {
  @Field(() => [String], { description: aboutNetworks })
  readonly networks!: readonly string[];
}
