/**
 * The tenant of streams that belong to no organization: users, credentials, sessions.
 * Only identity's sign-in code may name it.
 */
export const HOUSE = '00000000-0000-8000-8000-000000000000';
