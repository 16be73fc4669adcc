import { isMeant, type KnownAccount } from '../client/known-accounts.js';

/** Whose a single chat's export is taken to be. */
export type Whose =
  | { readonly kind: 'account'; readonly externalId: string; readonly name: string | null }
  /** Nobody said, and it can't be guessed: a full account's export says so itself. */
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly among: readonly KnownAccount[] };

const telegramId = /^[1-9]\d{0,18}$/;

/** By `--account`: an account's id in Parley, its Telegram id, or its name. Unsaid, it is the only account there is. */
export function whoseExport(said: string | undefined, accounts: readonly KnownAccount[]): Whose {
  const ready = accounts.filter(({ externalId }) => externalId !== null);
  const found = said === undefined ? ready : ready.filter((account) => isMeant(said, account));
  const [one] = found;
  if (one && found.length === 1) return accountOf(one);
  if (said === undefined) return { kind: 'unsaid' };
  if (found.length > 1) return { kind: 'ambiguous', among: found };
  return telegramId.test(said) ? { kind: 'account', externalId: said, name: null } : { kind: 'unknown' };
}

const accountOf = ({ externalId, name }: KnownAccount): Whose =>
  externalId === null ? { kind: 'unknown' } : { kind: 'account', externalId, name };
