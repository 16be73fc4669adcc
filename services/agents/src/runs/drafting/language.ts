export type Language = 'ru' | 'en';

const count = (text: string, letters: RegExp) => text.match(letters)?.length ?? 0;

/** Which language to answer in, by script: the one that most letters are written in. */
export const languageOf = (text: string): Language =>
  count(text, /\p{Script=Cyrillic}/gu) > count(text, /\p{Script=Latin}/gu) ? 'ru' : 'en';
