import { createHash, createHmac } from 'node:crypto';

/** A field of the widget by Telegram's name. */
type Fields = Readonly<Record<string, string | number>>;

/** Telegram behind its login widget: signs with the token of a bot what it says of whoever pressed it. */
export class TelegramWidget {
  readonly settings = { bot: 'parley_sign_in_bot', token: `4711:${'a-token-of-tests'.repeat(2)}` };

  /** What the page is handed, under Telegram's names. */
  signed(fields: Fields, secret = createHash('sha256').update(this.settings.token).digest()): Fields {
    const text = Object.entries(fields)
      .map(([name, value]) => `${name}=${String(value)}`)
      .toSorted()
      .join('\n');
    return { ...fields, hash: createHmac('sha256', secret).update(text).digest('hex') };
  }

  /** What a page is told when that user presses it, under the names that the API takes. */
  pressed(telegramUserId: string, at: Date, firstName = 'Ada') {
    const authDate = Math.floor(at.getTime() / 1000);
    const { hash = '' } = this.signed({ id: telegramUserId, first_name: firstName, auth_date: authDate });
    return { telegramUserId, firstName, authDate, hash: String(hash) };
  }
}
