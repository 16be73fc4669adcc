export const telegramApplicationNeeded =
  'No Telegram application is set: make one at my.telegram.org, then set TELEGRAM_API_ID and TELEGRAM_API_HASH, or run setTelegramApplication.';

/** What whoever sits at the terminal can mend about a refusal. */
const sentences: Readonly<Record<string, string>> = {
  'messaging.telegram-application.needed': telegramApplicationNeeded,
  'messaging.telegram-side.not-running':
    "This organization is on the other side of Telegram than what runs here: start Parley with the demo's Telegram, or with --telegram live, as it was when its first account was connected.",
  'messaging.channel-account.connected': 'This account is connected already: there is nothing to do.',
};

/** The API refused, by its stable code. */
export class ApiRefusal extends Error {
  override readonly name = 'ApiRefusal';
  constructor(
    readonly code: string,
    /** Another try, a little later, may not meet it. */
    readonly isPassing = false,
  ) {
    super(code);
  }

  get sentence(): string {
    return sentences[this.code] ?? `Parley refused: ${this.code}.`;
  }
}
