import { DEEPEST_FILTER, filterDepth } from '@parley/contracts';
import { DomainError } from '@parley/kernel';

import type { Wanted } from './fits.js';

/**
 * What was given as `after` is from before a restore, from the future, or no position at all.
 * @remedy Read what you need afresh, and follow from now on.
 */
export const positionUnknown = () => new DomainError('invalid', 'activity.position-unknown');

/** As deep as the filters of lists. @throws DomainError `invalid` `input.invalid` */
export function assertShallow(filter: Wanted | null | undefined): void {
  if (!filter || filterDepth(filter) <= DEEPEST_FILTER) return;
  throw new DomainError('invalid', 'input.invalid', { fields: [{ path: 'filter', code: 'too-deep' }] });
}
