import { isMeant, type KnownAccount } from '../client/known-accounts.js';
import type { Trace } from './trace-owner.js';

/** Whose a single chat's export is said to be. */
export type Whose =
  | { readonly kind: 'account'; readonly externalId: string; readonly name: string | null }
  | { readonly kind: 'unsaid' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly among: readonly KnownAccount[] };

const telegramId = /^[1-9]\d{0,18}$/;

/** By `--account`: an account's id in Parley, its Telegram id, or its name. */
export function whoseExport(said: string | undefined, accounts: readonly KnownAccount[]): Whose {
  if (said === undefined) return { kind: 'unsaid' };
  const found = accounts.filter((account) => account.externalId !== null && isMeant(said, account));
  const [one] = found;
  if (one && found.length === 1) return accountOf(one);
  if (found.length > 1) return { kind: 'ambiguous', among: found };
  return telegramId.test(said) ? { kind: 'account', externalId: said, name: null } : { kind: 'unknown' };
}

const accountOf = ({ externalId, name }: KnownAccount): Whose =>
  externalId === null ? { kind: 'unknown' } : { kind: 'account', externalId, name };

/** What comes of what was said and what the file tells: nothing is guessed. */
export type Agreed =
  | { readonly kind: 'account'; readonly externalId: string }
  /** The file says it later, as a full account's does, or nobody ever will. */
  | { readonly kind: 'open' }
  | { readonly kind: 'other'; readonly externalId: string }
  | { readonly kind: 'stranger'; readonly externalId: string };

/** Between the Telegram id that was said and the file's own trace. */
export function agreedOn(said: string | undefined, trace: Trace, accounts: readonly KnownAccount[]): Agreed {
  if (trace.kind !== 'writer') return said === undefined ? { kind: 'open' } : { kind: 'account', externalId: said };
  const { externalId } = trace;
  if (said !== undefined) return { kind: said === externalId ? 'account' : 'other', externalId };
  return { kind: accounts.some((account) => account.externalId === externalId) ? 'account' : 'stranger', externalId };
}
