/** How long after an attempt the same random id still keeps Telegram from sending twice. */
export const SAFE_TO_REPEAT_MS = 5 * 60 * 1000;

export type UnknownSend = {
  readonly text: string;
  readonly attemptedAt: string;
  readonly now: string;
  /** Our side's messages in that chat since the attempt, oldest first; undefined where they can't be read. */
  readonly ownMessages: readonly OwnMessage[] | undefined;
  /** External ids that other entries of the ledger name as theirs. */
  readonly claimed: ReadonlySet<string>;
};

export type OwnMessage = { readonly externalId: string; readonly text: string };

export type Resolution =
  | { readonly kind: 'sent'; readonly externalId: string }
  | { readonly kind: 'send-again' }
  | { readonly kind: 'member-decides' };

/**
 * An own message with that text that no entry claims is the outcome. If there is none, the same random id goes out
 * again while Telegram still knows it; later, or where the history can't be read, a member decides.
 */
export function resolveUnknownSend(send: UnknownSend): Resolution {
  if (!send.ownMessages) return { kind: 'member-decides' };
  const found = send.ownMessages.find(({ externalId, text }) => text === send.text && !send.claimed.has(externalId));
  if (found) return { kind: 'sent', externalId: found.externalId };
  const age = Date.parse(send.now) - Date.parse(send.attemptedAt);
  return age < SAFE_TO_REPEAT_MS ? { kind: 'send-again' } : { kind: 'member-decides' };
}
