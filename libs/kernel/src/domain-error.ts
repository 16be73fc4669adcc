/** The kinds of refusal. A door renders each in its own way; no kind is an HTTP number. */
export type RefusalKind =
  'unauthenticated' | 'forbidden' | 'not-found' | 'invalid' | 'conflict' | 'limited' | 'unavailable';

export type RefusalDetails = Readonly<Record<string, unknown>>;

/** A refusal the caller can understand. Anything else that is thrown is a bug or an outage. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly kind: RefusalKind,
    /** Stable, part of the API, never reused: `crm.deal.closed`. */
    readonly code: string,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
  }
}
