import { Field, InputType, IntersectionType, ObjectType } from '@nestjs/graphql';

import { SignedInPayload } from '../identity/identity.types.js';
import { ProvedAgain } from '../identity/proved-again.types.js';
import { LastingSignIn } from '../identity/sign-in-inputs.types.js';
import { MutationPayload } from '../schema/input.types.js';
import { BigIntText } from '../schema/scalars.types.js';

@InputType({ description: 'What Telegram’s widget handed to the page, each field as it came.' })
export class TelegramWidgetInput {
  @Field(() => BigIntText, { description: '`id`: the user of Telegram.' })
  readonly telegramUserId!: string;

  @Field(() => String, { nullable: true, description: '`first_name`, of one line.' })
  readonly firstName?: string | null;

  @Field(() => String, { nullable: true, description: '`last_name`, of one line, where it came.' })
  readonly lastName?: string | null;

  @Field(() => String, { nullable: true, description: '`username`, where it came.' })
  readonly username?: string | null;

  @Field(() => String, { nullable: true, description: '`photo_url`, where it came.' })
  readonly photoUrl?: string | null;

  @Field(() => BigIntText, { description: '`auth_date`: seconds since 1970, at most five minutes ago.' })
  readonly authDate!: string;

  @Field(() => String, { description: '`hash`: 64 digits in hex, by which Telegram vouches for the others.' })
  readonly hash!: string;
}

/** What the widget said, whatever it is for. */
@InputType({ isAbstract: true })
class SaidByTelegram {
  @Field(() => String, { description: 'The `id` of one of `identityProviders` that has a `widgetBot`.' })
  readonly providerId!: string;

  @Field(() => TelegramWidgetInput, { description: 'What it said.' })
  readonly widget!: TelegramWidgetInput;
}

@InputType({ description: 'What Telegram’s widget said.' })
export class SignInByTelegramInput extends IntersectionType(SaidByTelegram, LastingSignIn) {}

@ObjectType({ description: 'The sign-in.' })
export class SignInByTelegramPayload extends SignedInPayload {}

@InputType({ description: 'What Telegram’s widget said.' })
export class LinkTelegramInput extends IntersectionType(SaidByTelegram, ProvedAgain) {}

@ObjectType({ description: 'The user of Telegram is you.' })
export class LinkTelegramPayload extends MutationPayload {}
