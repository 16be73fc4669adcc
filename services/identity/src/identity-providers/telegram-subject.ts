/** A user of Telegram as a subject: never the same as a `sub` of the same issuer. */
export const telegramSubject = (telegramUserId: string): string => `telegram user ${telegramUserId}`;
