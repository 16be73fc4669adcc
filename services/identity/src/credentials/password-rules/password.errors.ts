import { DomainError } from '@parley/kernel';

/** The password has fewer characters than `details.least`. @remedy Choose a longer one; a few words do well. */
export const passwordTooShort = (least: number) => new DomainError('invalid', 'identity.password.too-short', { least });

/** The password has more UTF-16 units than `details.most`. @remedy Choose a shorter one. */
export const passwordTooLong = (most: number) => new DomainError('invalid', 'identity.password.too-long', { most });

/** The password stands in a list of those that leaked, or that everybody tries first. @remedy Choose another one. */
export const passwordCommon = () => new DomainError('invalid', 'identity.password.common');

/**
 * The password is your own address, name or organization, with at most digits and signs around it.
 * @remedy Choose one that nobody can guess from what is known of you.
 */
export const passwordAboutUser = () => new DomainError('invalid', 'identity.password.about-user');

/**
 * More passwords wait to be checked than can be in time: many sign in at once, or somebody floods us.
 * @remedy Send the same again in a few seconds. Nothing was used up.
 */
export const passwordsBusy = () => new DomainError('unavailable', 'identity.password.busy');

/** The current password is another one. @remedy Check it, or have the password reset. */
export const passwordWrong = () => new DomainError('invalid', 'identity.password.wrong');

/** The token to reset the password is unknown, used or older than an hour. @remedy Request another mail. */
export const resetTokenInvalid = () => new DomainError('invalid', 'identity.password.reset-token-invalid');
