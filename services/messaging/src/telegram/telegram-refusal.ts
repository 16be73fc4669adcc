/** What Telegram, or the way to it, said no with. Never carries a text, a phone or a name. */
export type RefusalReason =
  | 'flood-wait'
  | 'slow-mode'
  /** The account is limited as a spammer: a human must look. */
  | 'peer-flood'
  | 'signed-out'
  | 'banned'
  /** Nobody knows whether it arrived. */
  | 'no-answer'
  | 'not-connected'
  /** Telegram uses a constructor that this library doesn't know. */
  | 'not-understood'
  | 'refused';

export class TelegramRefusal extends Error {
  override readonly name = 'TelegramRefusal';

  constructor(
    readonly reason: RefusalReason,
    /** Telegram's own word for it, such as `PHONE_CODE_INVALID`. */
    readonly code: string,
    /** How long to wait, where that is what it says. */
    readonly seconds = 0,
  ) {
    super(`${reason}: ${code}`);
  }
}

const signedOut: ReadonlySet<string> = new Set([
  'AUTH_KEY_UNREGISTERED',
  'AUTH_KEY_INVALID',
  'AUTH_KEY_DUPLICATED',
  'SESSION_REVOKED',
  'SESSION_EXPIRED',
]);
const banned: ReadonlySet<string> = new Set(['USER_DEACTIVATED', 'USER_DEACTIVATED_BAN', 'PHONE_NUMBER_BANNED']);

export function refusalOf(code: string, seconds: number): TelegramRefusal {
  if (/^(FLOOD|FLOOD_PREMIUM|FLOOD_TEST_PHONE)_WAIT/.test(code))
    return new TelegramRefusal('flood-wait', code, seconds);
  if (code.startsWith('SLOWMODE_WAIT')) return new TelegramRefusal('slow-mode', code, seconds);
  if (code === 'PEER_FLOOD') return new TelegramRefusal('peer-flood', code);
  if (signedOut.has(code)) return new TelegramRefusal('signed-out', code);
  if (banned.has(code)) return new TelegramRefusal('banned', code);
  return new TelegramRefusal('refused', code);
}
