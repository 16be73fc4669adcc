import { DomainError } from '@parley/kernel';

/** From before a restore, from the future, or no position at all: read afresh. */
export const positionUnknown = () => new DomainError('invalid', 'activity.position-unknown');
