import bigInt from 'big-integer';
import { _serverKeys as serverKeys } from 'teleproto/crypto/RSA.js';

/** A server's public key as a client must know it. */
export type ServerKey = { readonly fingerprint: string; readonly n: string; readonly e: number };

export type Side = 'demo' | 'live';

/** Telegram's own keys, as the pinned library holds them before anything is changed. */
const telegramKeys: readonly ServerKey[] = [...serverKeys].map(([fingerprint, { n, e }]) => ({
  fingerprint,
  n: n.toString(),
  e,
}));

export const keysOfTelegram = (): readonly ServerKey[] => telegramKeys;

let trusted: Side | undefined;

/** What the library trusts is one list per process, so a process is of one side for as long as it lives. */
export function trustOnly(side: Side, keys: readonly ServerKey[]): void {
  if (trusted !== undefined && trusted !== side) throw new Error(`This process trusts the ${trusted} side alone`);
  trusted = side;
  serverKeys.clear();
  for (const { fingerprint, n, e } of keys) serverKeys.set(fingerprint, { n: bigInt(n), e });
}
