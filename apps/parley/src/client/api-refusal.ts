export const telegramApplicationNeeded =
  'No Telegram application is set: make one at my.telegram.org, then set TELEGRAM_API_ID and TELEGRAM_API_HASH, or run setTelegramApplication.';

/** What whoever sits at the terminal can mend about a refusal. */
const sentences: Readonly<Record<string, string>> = {
  'messaging.telegram-application.needed': telegramApplicationNeeded,
  'messaging.telegram-side.not-running':
    "Nothing here connects accounts on this organization's side of Telegram: start Parley with --telegram live where it is on real Telegram, and without where it is on the demo's.",
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
