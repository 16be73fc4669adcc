/**
 * The tenant of what belongs to no organization: users, credentials, sign-ins. Identity's streams of these lie in it,
 * and a call that is made before anybody is known, or between services, names it.
 */
export const HOUSE = '00000000-0000-8000-8000-000000000000';
