const unseen = /^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

/** Telegram takes a text in which nothing can be seen for an empty one. */
export const isEmpty = (text: string): boolean => unseen.test(text);
