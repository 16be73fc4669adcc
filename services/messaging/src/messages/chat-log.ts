/** What was said in a chat: appended without loading, never folded into a state. */
export const chatLogOf = (chatId: string): string => `messaging.chat-log-${chatId}`;
