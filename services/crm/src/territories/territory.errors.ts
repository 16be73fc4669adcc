import { DomainError } from '@parley/kernel';

/** No such territory, or it was archived. @remedy Choose one of `territories`. */
export const territoryNotFound = (territoryId: string) =>
  new DomainError('not-found', 'crm.territory.not-found', { territoryId });

/**
 * The territory was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const territoryVersion = (territoryId: string, currentVersion: number) =>
  new DomainError('conflict', 'crm.territory.version', { territoryId, currentVersion });

/** There are as many territories as there may be: 200. @remedy Archive one, or join two by `or`. */
export const tooManyTerritories = () => new DomainError('conflict', 'crm.territory.too-many');

/**
 * The conditions of all territories together would compare with more than 50,000 values.
 * @remedy Name fewer values in `in`, or archive a territory.
 */
export const tooManyValues = () => new DomainError('conflict', 'crm.territory.too-many-values');

/** The order names other territories than there are, or one twice. @remedy Read `territories`, and name each once. */
export const orderNotWhole = () => new DomainError('conflict', 'crm.territory.order');
