import type { DomainError } from '@parley/kernel';

/** What became of a row. */
export type RowOutcome = {
  readonly number: number;
  readonly contactId: string;
  readonly outcome: 'created' | 'changed' | 'unchanged' | DomainError;
};
