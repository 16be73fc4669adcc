import { DomainError } from '@parley/kernel';

import { INTERNAL_CODE } from './gateway.errors.js';

/** What `extensions` of an error holds, beside the correlation id that the request adds. */
export type RenderedError = {
  readonly kind: string;
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly retryable: boolean;
  readonly retryAfterSeconds: number | null;
  /** Where the code is explained, relative to the folder `docs`. */
  readonly docs: string;
};

/** Refusals that another try, a little later, may not meet. */
const passing: readonly string[] = ['idempotency.in-progress', 'eventsourcing.not-yet', 'eventsourcing.version'];

const docsOf = (code: string) => `api/errors.md#${code}`;

export const internalError: RenderedError = {
  kind: 'INTERNAL',
  code: INTERNAL_CODE,
  details: {},
  retryable: false,
  retryAfterSeconds: null,
  docs: docsOf(INTERNAL_CODE),
};

export function renderRefusal({ kind, code, details }: DomainError): RenderedError {
  const wait = details['retryAfterSeconds'];
  return {
    kind: kind.toUpperCase().replaceAll('-', '_'),
    code,
    // Which of our parts is not there is nobody's business.
    details: kind === 'unavailable' ? {} : details,
    retryable: kind === 'unavailable' || kind === 'limited' || passing.includes(code),
    retryAfterSeconds: typeof wait === 'number' ? wait : null,
    docs: docsOf(code),
  };
}

/** A sentence for developers; clients translate by code. */
export const sentenceOf = ({ kind, code }: RenderedError): string =>
  kind === 'INTERNAL' ? 'Something went wrong on our side.' : `Refused: ${code}.`;

/** The error behind what GraphQL wraps around it. */
export function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof Error && !(cause instanceof DomainError) && 'originalError' in cause && cause.originalError)
    cause = cause.originalError;
  return cause;
}
