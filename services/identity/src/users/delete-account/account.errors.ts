import { DomainError } from '@parley/kernel';

/**
 * You are the only owner of organizations: `details.organizations` says which.
 * @remedy Make somebody else an owner of each, then try again.
 */
export const onlyOwner = (organizations: readonly { readonly id: string; readonly name: string }[]) =>
  new DomainError('conflict', 'identity.account.only-owner', { organizations });

/**
 * You answer for open work in `details.organizationId`, as the other details say.
 * @remedy Name who goes on with it under `handOvers`, for each organization where there is some.
 */
export const workIsOpen = (organizationId: string, work: Readonly<Record<string, unknown>>) =>
  new DomainError('conflict', 'identity.account.has-open-work', { ...work, organizationId });
