import { DomainError } from '@parley/kernel';

/** The cursor is none, or one of another list or order. @remedy Begin the list anew, without a cursor. */
export const cursorInvalid = () => new DomainError('invalid', 'page.cursor');

/**
 * Both ways of paging at once: `first` or `after`, and `last` or `before`.
 * @remedy Give `first` with `after`, or `last` with `before`.
 */
export const bothDirections = () => new DomainError('invalid', 'page.both-directions');
