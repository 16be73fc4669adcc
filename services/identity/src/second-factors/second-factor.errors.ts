import { DomainError } from '@parley/kernel';

/** You have a second factor already. @remedy Remove it first to set up another one. */
export const secondFactorOnAlready = () => new DomainError('conflict', 'identity.second-factor.on-already');

/** No second factor was begun. @remedy Call `beginSecondFactor` first. */
export const secondFactorNotBegun = () => new DomainError('conflict', 'identity.second-factor.not-begun');

/** You have no second factor. @remedy Nothing is left to do; or set one up. */
export const secondFactorOff = () => new DomainError('conflict', 'identity.second-factor.off');

/**
 * The code is none of the second factor's, is too old, or was used.
 * @remedy Wait for the authenticator's next code, or take a recovery code that was not used.
 */
export const secondFactorCodeWrong = () => new DomainError('invalid', 'identity.second-factor.code-wrong');

/** Whoever requires a second factor of everybody has one. @remedy Set up your own first. */
export const secondFactorSetUpFirst = () => new DomainError('conflict', 'identity.second-factor.set-up-first');
