import { Field, InputType, IntersectionType, ObjectType } from '@nestjs/graphql';

import { SignedInPayload } from '../identity/identity.types.js';
import { ProvedAgain } from '../identity/proved-again.types.js';
import { LastingSignIn } from '../identity/sign-in-inputs.types.js';
import { DateTime } from '../schema/scalars.types.js';
import { MutationInput, MutationPayload } from '../schema/input.types.js';

@ObjectType({ description: 'A provider of identities by OpenID Connect, such as Google.' })
export class IdentityProvider {
  @Field(() => String, { description: 'What `startOidcSignIn` takes, such as `google`.' })
  readonly id!: string;

  @Field(() => String, { description: 'Its name, to be shown.' })
  readonly name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The name of the bot for Telegram’s widget, where `signInByTelegram` takes what it says; null elsewhere.',
  })
  readonly widgetBot!: string | null;
}

@InputType({ description: 'By which provider to sign in.' })
export class StartOidcSignInInput {
  @Field(() => String, { description: 'The `id` of one of `identityProviders`.' })
  readonly providerId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'A path to go on at afterwards, such as `/inbox`; at most 500 characters, never another host.',
  })
  readonly redirect?: string | null;
}

@ObjectType({ description: 'The way to the provider.' })
export class StartOidcSignInPayload {
  @Field(() => String, { description: 'Where to send the browser.' })
  readonly address!: string;

  @Field(() => String, {
    description: 'To keep in this browser alone, and to show with what comes back; works once, within ten minutes.',
  })
  readonly secret!: string;
}

/** What the provider's answer has, whatever it is for. */
@InputType({ isAbstract: true })
class OidcAnswer {
  @Field(() => String, { description: 'The `state` of the address that the provider sent the browser to.' })
  readonly state!: string;

  @Field(() => String, { description: 'The `code` of that address.' })
  readonly code!: string;

  @Field(() => String, { nullable: true, description: 'The `iss` of that address, where it has one.' })
  readonly issuer?: string | null;

  @Field(() => String, { description: 'The `secret` of `startOidcSignIn`.' })
  readonly secret!: string;
}

@InputType({ description: 'What came back from the provider.' })
export class FinishOidcSignInInput extends IntersectionType(OidcAnswer, LastingSignIn) {}

@ObjectType({ description: 'The sign-in.' })
export class FinishOidcSignInPayload extends SignedInPayload {
  @Field(() => String, { nullable: true, description: 'The path that `startOidcSignIn` was given.' })
  readonly redirect!: string | null;
}

@InputType({ description: 'What came back from the provider.' })
export class LinkIdentityInput extends IntersectionType(OidcAnswer, ProvedAgain) {}

@ObjectType({ description: 'The identity is yours.' })
export class LinkIdentityPayload extends MutationPayload {}

@ObjectType({ description: 'An identity at a provider that signs you in.' })
export class LinkedIdentity {
  @Field(() => String, { description: 'The `id` of the provider, which `unlinkIdentity` takes.' })
  readonly providerId!: string;

  @Field(() => String, { description: 'The name of the provider, to be shown.' })
  readonly name!: string;

  @Field(() => DateTime, { description: 'Since when.' })
  readonly linkedAt!: string;
}

@InputType({ description: 'What is to sign you in no more.' })
export class UnlinkIdentityInput extends MutationInput {
  @Field(() => String, { description: 'The `providerId` of one of `linkedIdentities`.' })
  readonly providerId!: string;
}

@ObjectType({ description: 'It signs you in no more.' })
export class UnlinkIdentityPayload extends MutationPayload {}
