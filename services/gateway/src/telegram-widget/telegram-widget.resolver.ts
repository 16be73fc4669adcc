import { LinkTelegram, SignInByTelegram } from '@parley/contracts';
import { Commands, Public, RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { anybody } from '../identity/anybody.types.js';
import { signedInOf } from '../identity/identity.types.js';
import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  LinkTelegramInput,
  LinkTelegramPayload,
  SignInByTelegramInput,
  SignInByTelegramPayload,
  type TelegramWidgetInput,
} from './telegram-widget.types.js';

const saidBy = ({ authDate, ...said }: TelegramWidgetInput) => ({ ...present(said), authDate: Number(authDate) });

@Resolver()
export class TelegramWidgetResolver {
  constructor(private readonly commands: Commands) {}

  @Mutation(() => SignInByTelegramPayload, {
    description:
      'Signs in whom Telegram’s widget named, where a user has linked that user of Telegram; asked again with the second ' +
      'factor it goes on with the same. Works once, within five minutes. Permission: none. Codes: ' +
      '`identity.telegram-widget.refused`, `identity.telegram-widget.stale`, `identity.telegram-widget.used`, ' +
      '`identity.oidc.provider-not-found`, `identity.oidc.identity-unknown`, `identity.sign-in.refused`, ' +
      '`identity.sign-in.second-factor-needed`, `identity.sign-in.second-factor-wrong`, ' +
      '`identity.sign-in.too-many-attempts`. Example: `signInByTelegram(input: { providerId: "telegram", widget: ' +
      '{ telegramUserId: "42", firstName: "Ann", authDate: "1772356200", hash: "…" } }) { accessToken refreshToken }`.',
  })
  @Public()
  async signInByTelegram(
    @Args('input', { description: 'What the widget said.' }) { widget, ...input }: SignInByTelegramInput,
    @Context() context: RequestContext,
  ): Promise<SignInByTelegramPayload> {
    const shown = { ...present(input), ...saidBy(widget), ...context.seenFrom };
    return signedInOf(await this.commands.send(SignInByTelegram, shown, anybody(context)));
  }

  @Mutation(() => LinkTelegramPayload, {
    description:
      'Makes the user of Telegram yours whom the widget named: from then on it signs you in, and so does Telegram’s ' +
      'OpenID Connect. Permission: any sign-in. Needs the proof once more that it is you. Codes: ' +
      '`identity.organization.proof-needed`, `identity.second-factor.code-wrong`, `identity.password.wrong`, ' +
      '`identity.telegram-widget.refused`, ' +
      '`identity.telegram-widget.stale`, `identity.telegram-widget.used`, `identity.oidc.provider-not-found`, ' +
      '`identity.oidc.identity-taken`. Example: `linkTelegram(input: { idempotencyKey: "k1", providerId: "telegram", ' +
      'widget: { telegramUserId: "42", firstName: "Ann", authDate: "1772356200", hash: "…" }, password: "…" }) { position }`.',
  })
  @RequiresOf(LinkTelegram)
  async linkTelegram(
    @Args('input', { description: 'What the widget said.' }) input: LinkTelegramInput,
    @Context() context: RequestContext,
  ): Promise<LinkTelegramPayload> {
    const { idempotencyKey, widget, ...given } = input;
    const shown = { ...present(given), ...saidBy(widget) };
    const { position } = await context.send(LinkTelegram, shown, { idempotencyKey });
    return { position };
  }
}
